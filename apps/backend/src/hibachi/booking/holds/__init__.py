"""Keeping a place: from a quote to a held booking.

Called by the website, staff and the assistant. Announces held bookings.
"""
