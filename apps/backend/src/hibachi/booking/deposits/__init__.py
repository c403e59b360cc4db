"""Deposits: opening a payment, and what money that arrived does to a booking.

Called by self-service and staff; reacts to payments. Announces through bookings.
"""
