"""Bookings that staff take on the phone: which starts are free, and a hold whose host gets a link.

Called by the admin panel. Announces through bookings.
"""
