"""Whose a booking is, as a conversation learns it: naming the host, noting allergies, finding a host's bookings again.

Called by the assistant, which proves who somebody is before it asks.
"""
