"""Quotes, availability, holds, bookings, chefs, stations, agreements and self-service.

Called by the API and the assistant. Announces every step of a booking.
"""
