"""Taking and giving back chefs' time for events; the wall against double booking.

Called by bookings and changes. Announces nothing.
"""
