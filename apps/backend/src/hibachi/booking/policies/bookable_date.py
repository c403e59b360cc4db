"""Whether an event may start at an instant: far enough ahead, and not too far."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from hibachi.booking.policies.instants import shift
from hibachi.catalog.policy_types import PolicyTerms

DateRefusal = Literal["past", "too_soon", "too_far"]


@dataclass(frozen=True, slots=True)
class DateDecision:
    """`reason` says why not; "too_soon" is a matter for a person, who may still take it."""

    allowed: bool
    reason: DateRefusal | None = None


@dataclass(frozen=True, slots=True)
class BookableWindow:
    """Start instants that can be booked, UTC: from `earliest`, on dates of the station up to `last_date`."""

    now: datetime
    earliest: datetime
    last_date: date


def bookable_window(terms: PolicyTerms, now: datetime, time_zone: ZoneInfo) -> BookableWindow:
    """The window at an instant: the lead time in elapsed hours, the horizon in dates of the station."""
    last_date = now.astimezone(time_zone).date() + timedelta(days=terms.ahead_days)
    return BookableWindow(shift(now), shift(now, hours=terms.lead_hours), last_date)


def bookable_date(terms: PolicyTerms, now: datetime, starts_at: datetime, time_zone: ZoneInfo) -> DateDecision:
    """Decide a start instant."""
    day = starts_at.astimezone(time_zone).date()
    reason = refusal(bookable_window(terms, now, time_zone), shift(starts_at), day)
    return DateDecision(reason is None, reason)


def refusal(window: BookableWindow, starts_at: datetime, day: date) -> DateRefusal | None:
    """Why an event may not start at a UTC instant, which is on date `day` of the station."""
    if starts_at < window.now:
        return "past"
    if starts_at < window.earliest:
        return "too_soon"
    return "too_far" if day > window.last_date else None
