"""Cancelling a booking and giving money back by the frozen policy.

Called by self-service, staff and the assistant. Announces cancelled bookings.
"""
