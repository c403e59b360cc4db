"""What deadlines announce."""

from typing import Literal

from hibachi.booking.bookings.events import BookingEventBase


class DepositReminderDue(BookingEventBase):
    """The host should be reminded of the deposit; `hours` since it is awaited tells reminders apart."""

    name = "booking.deposit_reminder_due"
    hours: str


class HoldEndsSoon(BookingEventBase):
    """The time a host with a link has to sign or to pay is almost over."""

    name = "booking.hold_ends_soon"
    step: Literal["sign", "pay"]
