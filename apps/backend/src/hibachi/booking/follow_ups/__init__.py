"""Bookings that a person should speak with the host about.

Reacts to signed bookings by writing a lead. Announces nothing of its own.
"""
