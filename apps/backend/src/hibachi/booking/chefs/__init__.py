"""Chefs, their weekly hours and time off.

Called by availability, bookings and the admin panel. Announces nothing.
"""
