"""Moving a booking to another date or slot.

Called by self-service, staff and the assistant. Announces rescheduled bookings.
"""
