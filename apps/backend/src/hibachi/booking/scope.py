"""Which bookings a caller may see, and how much of them."""

from uuid import UUID

from hibachi.platform.auth import Caller


def own_events_of(caller: Caller) -> UUID | None:
    """The log-in whose own events are all that a chef sees; None for who sees every event of their stations."""
    return caller.id if caller.may("own_schedule:read") and not caller.may("bookings:read") else None


def sees_money(caller: Caller) -> bool:
    """Whether prices, payments and refunds of bookings are for this caller; who only schedules chefs sees none."""
    return caller.may("payments:read")
