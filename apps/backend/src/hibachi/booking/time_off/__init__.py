"""Chefs asking for time off, and who decides.

Called by the admin panel. Announces what was asked and what was decided; approved time off changes the chef's plan.
"""
