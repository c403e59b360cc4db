"""Which chefs can serve an event, and which of them should.

A chef can when the work (set-up to clean-up) lies inside the weekly hours, the whole range with driving meets
neither approved time off nor another event's range, and the day has fewer than the allowed events. Every range
starts and ends at the station, so two ranges that do not meet can always be driven one after the other.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from hibachi.booking.availability.types import Block, Need, SlotState
from hibachi.booking.chefs.types import ChefPlan
from hibachi.booking.policies.blocked_range import blocked_range
from hibachi.booking.policies.bookable_date import bookable_date
from hibachi.booking.policies.instants import shift
from hibachi.catalog.policy_types import PolicyTerms

_BY_REASON: dict[str | None, SlotState] = {"past": "past", "too_soon": "too_soon", "too_far": "too_far"}


def local_start(day: date, slot: time, zone: ZoneInfo) -> datetime:
    """The instant at which a slot of a station's date starts."""
    return datetime.combine(day, slot, zone)


def need_of(
    policy: PolicyTerms, day: date, slot: time, guests: int, miles: Decimal, zone: ZoneInfo, extra_minutes: int = 0
) -> Need:
    """The ranges of an event for `guests` adults and children at one-way `miles` from the station."""
    starts_at = local_start(day, slot, zone)
    whole = blocked_range(policy, starts_at, guests, miles, miles, zone, extra_minutes)
    work_end = shift(whole.show_ends_at, minutes=policy.event.clean_up_minutes)
    return Need(
        event_date=day,
        slot=slot,
        starts_at=shift(starts_at),
        ends_at=whole.show_ends_at,
        work_start=whole.set_up_at,
        work_end=work_end,
        start=whole.start,
        end=whole.until,
    )


def time_state(policy: PolicyTerms, now: datetime, starts_at: datetime, zone: ZoneInfo) -> SlotState | None:
    """Why the date alone rules a slot out; None when it does not."""
    decision = bookable_date(policy, now, starts_at, zone)
    return None if decision.allowed else _BY_REASON[decision.reason]


def staff_state(ruled_out: SlotState | None, free: int, needed: int) -> SlotState:
    """A slot's state for staff, who may allow short notice but cannot do without chefs."""
    if ruled_out in ("past", "too_far"):
        return ruled_out
    if free < needed:
        return "full"
    return ruled_out or "free"


def in_hours(chefs: Iterable[ChefPlan], need: Need, zone: ZoneInfo) -> frozenset[UUID]:
    """Chefs whose weekly hours hold the whole work."""
    first, last = need.work_start.astimezone(zone), need.work_end.astimezone(zone)
    if not first.date() == last.date() == need.event_date:
        return frozenset()
    weekday, starts, ends = first.weekday(), first.time(), last.time()
    return frozenset(
        chef.id
        for chef in chefs
        for day in chef.hours
        if day.weekday == weekday and day.starts <= starts and ends <= day.ends
    )


def away(chefs: Iterable[ChefPlan], need: Need) -> set[UUID]:
    """Chefs whose approved time off meets the range."""
    return {chef.id for chef in chefs for off in chef.away if off.starts_at < need.end and need.start < off.ends_at}


def busy(blocks: Iterable[Block], need: Need) -> set[UUID]:
    """Chefs whose other events meet the range."""
    first, last = need.start.timestamp(), need.end.timestamp()
    return {chef_id for chef_id, _, start, end, _ in blocks if start < last and first < end}


def worked_out(blocks: Iterable[Block], day: date, most: int) -> set[UUID]:
    """Chefs who already have as many events on the date as allowed."""
    count = Counter(block.chef_id for block in blocks if block.event_date == day)
    return {chef_id for chef_id, events in count.items() if events >= most}


def free_ids(fitting: frozenset[UUID], out: Collection[UUID], taken: Collection[UUID]) -> frozenset[UUID]:
    """Of the chefs whose hours fit, those who are neither `out` nor `taken` by other events during the range."""
    return fitting.difference(out, taken)


def grills_left(grills: int, taken: Collection[UUID]) -> int:
    """Grills the station has for further chefs: each chef of the other events has one along."""
    return max(0, grills - len(taken))
