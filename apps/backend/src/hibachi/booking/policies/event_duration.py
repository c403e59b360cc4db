"""How long cooking and show last."""

from datetime import datetime

from hibachi.booking.policies.instants import shift
from hibachi.catalog.policy_types import PolicyTerms


def cooking_minutes(terms: PolicyTerms, guests: int) -> int:
    """Minutes for `guests` adults and children, without set-up, clean-up and extra chef time."""
    if guests < 0:
        raise ValueError("guests cannot be negative")
    return min(terms.event.base_minutes + terms.event.minutes_per_guest * guests, terms.event.max_minutes)


def event_end(terms: PolicyTerms, starts_at: datetime, guests: int, extra_minutes: int = 0) -> datetime:
    """UTC instant when the show is over; `extra_minutes` is extra chef time sold by staff."""
    return shift(starts_at, minutes=cooking_minutes(terms, guests) + extra_minutes)
