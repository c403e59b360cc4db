"""Whether an event may start at an instant: far enough ahead, and not too far."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from hibachi.booking.policies.deadline import deadline_at
from hibachi.booking.policies.instants import elapsed
from hibachi.catalog.policy_types import PolicyTerms

DateRefusal = Literal["past", "too_soon", "too_far"]


@dataclass(frozen=True, slots=True)
class DateDecision:
    """`reason` says why not; "too_soon" is a matter for a person, who may still take it."""

    allowed: bool
    reason: DateRefusal | None = None


def bookable_date(terms: PolicyTerms, now: datetime, starts_at: datetime, time_zone: ZoneInfo) -> DateDecision:
    """Decide a start instant: the lead time in elapsed hours, the horizon in dates of the station."""
    reason = _refusal(terms, now, starts_at, time_zone)
    return DateDecision(reason is None, reason)


def _refusal(terms: PolicyTerms, now: datetime, starts_at: datetime, time_zone: ZoneInfo) -> DateRefusal | None:
    ahead = elapsed(now, starts_at)
    if ahead < timedelta(0):
        return "past"
    if elapsed(now, deadline_at(terms, "lead_time", starts_at)) < timedelta(0):
        return "too_soon"
    last_date = now.astimezone(time_zone).date() + timedelta(days=terms.ahead_days)
    return "too_far" if starts_at.astimezone(time_zone).date() > last_date else None
