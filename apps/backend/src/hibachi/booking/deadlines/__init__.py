"""What is due next for an unpaid booking: reminders, then expiry.

Called by the durable workflow of a booking. Announces through bookings.
"""
