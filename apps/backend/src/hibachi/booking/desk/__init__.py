"""What staff do with bookings: find, assign chefs, record money, cancel, move through the day.

Called by the admin panel. Announces through bookings.
"""
