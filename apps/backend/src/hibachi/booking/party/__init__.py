"""Changing counts and menu of a booking at its frozen prices.

Called by self-service, staff and the assistant. Announces changed bookings.
"""
