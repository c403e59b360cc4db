"""Events and absences over days or weeks.

Called by the admin panel.
"""
