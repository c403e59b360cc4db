"""The last instant for a change before an event."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from hibachi.booking.policies.instants import elapsed, shift
from hibachi.catalog.policy_types import PolicyTerms

DeadlineKind = Literal[
    "menu_lock", "guest_count", "dietary_notice", "lead_time", "free_cancel", "self_cancel", "free_reschedule"
]


@dataclass(frozen=True, slots=True)
class DeadlineDecision:
    """Whether there is still time, and until when (UTC, inclusive)."""

    allowed: bool
    deadline: datetime


def deadline(terms: PolicyTerms, what: DeadlineKind, starts_at: datetime, at: datetime) -> DeadlineDecision:
    """Whether `at` is in time for `what`; the deadline itself still is."""
    last = deadline_at(terms, what, starts_at)
    return DeadlineDecision(elapsed(at, last) >= timedelta(0), last)


def deadline_at(terms: PolicyTerms, what: DeadlineKind, starts_at: datetime) -> datetime:
    """UTC instant of the deadline of an event that starts at `starts_at`."""
    return shift(starts_at, hours=-_hours(terms, what))


def _hours(terms: PolicyTerms, what: DeadlineKind) -> int:
    hours: dict[DeadlineKind, int] = {
        "menu_lock": terms.menu_lock_hours,
        "guest_count": terms.guest_count_hours,
        "dietary_notice": terms.dietary_notice_hours,
        "lead_time": terms.lead_hours,
        "free_cancel": terms.free_cancel_hours,
        "self_cancel": terms.self_cancel_hours,
        "free_reschedule": terms.free_reschedule_hours,
    }
    return hours[what]
