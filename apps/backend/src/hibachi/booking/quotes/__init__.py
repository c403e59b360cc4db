"""Stored quotes: the price of one party at one place, valid for a few days.

Called by the website, the assistant and bookings. Announces nothing.
"""
