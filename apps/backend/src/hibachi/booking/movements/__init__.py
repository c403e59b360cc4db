"""What happened to bookings in a range of time: sold, cancelled; and whose they are.

Called by the staff's assistant. Announces nothing and writes nothing.
"""
