"""What balances announce."""

from hibachi.booking.bookings.events import BookingEventBase


class BalanceDue(BookingEventBase):
    """The host should be told what is left to pay on the day."""

    name = "booking.balance_due"
    balance_cents: int
