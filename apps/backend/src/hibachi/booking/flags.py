"""Features of bookings that can be switched off."""

from hibachi.platform.flags import Flag, declare

ONLINE_BOOKING = declare(
    Flag("online_booking", "core", "Booking on the website: holds, self-service and the waitlist", default=True)
)
