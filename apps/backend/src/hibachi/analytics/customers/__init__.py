"""A person's bookings and everything that happened, on one timeline.

Called by the admin panel.
"""
