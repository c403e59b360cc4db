"""Letters to the business's own people about bookings.

Reacts to events of bookings and alerts. Announces nothing.
"""
