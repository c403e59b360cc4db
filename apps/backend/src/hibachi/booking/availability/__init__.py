"""Which slots can really be served: chefs' hours, time off, blocked ranges, grills.

Called by the website, bookings and the assistant. Announces nothing.
"""
