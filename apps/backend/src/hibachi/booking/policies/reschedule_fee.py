"""What moving an event to another date or slot costs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from hibachi.booking.policies.deadline import deadline
from hibachi.booking.policies.instants import is_before
from hibachi.catalog.policy_types import PolicyTerms

FeeRule = Literal["weather", "free", "late", "again", "late_and_again"]


@dataclass(frozen=True, slots=True)
class FeeDecision:
    """`counts`: whether it uses up a free move; `self_service` ends when the event starts."""

    fee_cents: int
    rule: FeeRule
    counts: bool
    self_service: bool


def reschedule_fee(
    terms: PolicyTerms,
    starts_at: datetime,
    requested_at: datetime,
    earlier_reschedules: int,
    *,
    weather: bool = False,
) -> FeeDecision:
    """Fee in cents, asked once even when a move is both late and not the first.

    `earlier_reschedules` leaves out those for weather, which are always free and not counted.
    """
    rule: FeeRule = "weather" if weather else _rule(terms, starts_at, requested_at, earlier_reschedules)
    fee = 0 if rule in ("weather", "free") else terms.reschedule_fee_cents
    return FeeDecision(fee, rule, counts=not weather, self_service=is_before(requested_at, starts_at))


def _rule(terms: PolicyTerms, starts_at: datetime, requested_at: datetime, earlier: int) -> FeeRule:
    late = not deadline(terms, "free_reschedule", starts_at, requested_at).allowed
    again = earlier >= terms.free_reschedules
    if late and again:
        return "late_and_again"
    if late:
        return "late"
    return "again" if again else "free"
