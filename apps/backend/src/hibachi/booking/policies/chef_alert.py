"""Who is told next that a party lacks a chef, and whether it is critical.

The station manager is told at the alert limit, or at once when the chef is lost later; every so many hours the next
above: admins, then the owner. From the critical limit on the uppermost is told again each time. Whoever acknowledges
stops this until the party gets critical; an acknowledgement in the critical time stops it for good. One that was given
before yet another chef was lost does not count. Days are 24 elapsed hours, limits inclusive.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from hibachi.booking.policies.instants import shift
from hibachi.catalog.policy_types import StaffingTerms

Audience = Literal["manager", "admins", "owner"]
AUDIENCES: tuple[Audience, ...] = get_args(Audience)
_DAY = 24


@dataclass(frozen=True, slots=True)
class Shortage:
    """A party with its start (UTC), the chefs it needs and those it has."""

    starts_at: datetime
    needed: int
    assigned: int

    @property
    def missing(self) -> int:
        """How many chefs are missing."""
        return max(0, self.needed - self.assigned)


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody was told."""

    to: Audience
    at: datetime


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Somebody has seen it, when so many chefs were missing."""

    at: datetime
    missing: int


@dataclass(frozen=True, slots=True)
class Telling:
    """Whom to tell, when (UTC, never in the past) and whether the party is critical by then."""

    to: Audience
    at: datetime
    critical: bool


def is_alarming(staffing: StaffingTerms, short: Shortage, now: datetime) -> bool:
    """Whether the party lacks a chef, is close and has not begun."""
    return short.missing > 0 and _opens(staffing, short) <= now < short.starts_at


def critical_from(staffing: StaffingTerms, starts_at: datetime) -> datetime:
    """The UTC instant from which a missing chef is critical."""
    return shift(starts_at, hours=-_DAY * staffing.critical_days)


def next_telling(
    staffing: StaffingTerms,
    short: Shortage,
    now: datetime,
    told: Sequence[Told],
    seen: Acknowledged | None,
    reachable: Collection[Audience],
) -> Telling | None:
    """The next to be told of those `reachable`; None when nobody will be before the event starts."""
    if short.missing == 0 or not reachable:
        return None
    at = max(now, _opens(staffing, short))
    if told:
        at = max(at, shift(told[-1].at, hours=staffing.escalate_every_hours))
    late = critical_from(staffing, short.starts_at)
    if seen is not None and seen.missing >= short.missing:
        if seen.at >= late:
            return None
        at = max(at, late)
    to = _above(told, reachable)
    if to is None:  # the uppermost has been told
        to, at = _uppermost(reachable), max(at, late)
    return Telling(to, at, at >= late) if at < short.starts_at else None


def _above(told: Sequence[Told], reachable: Collection[Audience]) -> Audience | None:
    reached = max((AUDIENCES.index(one.to) for one in told), default=-1)
    return next((one for one in AUDIENCES[reached + 1 :] if one in reachable), None)


def _uppermost(reachable: Collection[Audience]) -> Audience:
    return next(one for one in reversed(AUDIENCES) if one in reachable)


def _opens(staffing: StaffingTerms, short: Shortage) -> datetime:
    return shift(short.starts_at, hours=-_DAY * staffing.alert_days)
