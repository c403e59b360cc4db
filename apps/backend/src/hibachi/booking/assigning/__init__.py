"""Choosing the chefs of an event by hand.

Called by the desk. Announces `ChefsAssigned` and `ChefTakenOff`.
"""
