"""What deadlines announce."""

from hibachi.booking.bookings.events import BookingEventBase


class DepositReminderDue(BookingEventBase):
    """The host should be reminded of the deposit; `hours` since it is awaited tells reminders apart."""

    name = "booking.deposit_reminder_due"
    hours: str
