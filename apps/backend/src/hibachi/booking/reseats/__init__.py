"""Taking an expired booking up again at its own slot.

Called by deposits when money comes late, and by staff. Announces through bookings.
"""
