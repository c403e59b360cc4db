"""What the chef and the agreement need to know: contact, address, occasion, notes, allergies per guest.

Called by self-service and staff. Announces changed bookings and severe allergies.
"""
