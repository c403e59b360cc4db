"""Letters about a booking to its host, and to the office when a person has to act.

Reacts to bookings, deadlines and payments. Announces nothing of its own.
"""
