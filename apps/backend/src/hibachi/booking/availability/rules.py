"""Which chefs can serve an event, and which of them should.

A chef can when the whole range, from leaving the station to being back, lies inside the weekly hours and meets
neither approved time off nor another event's range, and the day has fewer than the allowed events. Every range
starts and ends at the station, so two ranges that do not meet can always be driven one after the other.

Sets of chefs are numbers here, a bit a chef: a month asks thousands of times who is left.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from hibachi.booking.availability.types import Ask, Hours, Need, SlotState, Spans
from hibachi.booking.chefs.types import ChefPlan, WeeklyRange
from hibachi.booking.policies.blocked_range import blocked_range
from hibachi.booking.policies.bookable_date import bookable_date
from hibachi.booking.policies.instants import micros, shift
from hibachi.booking.stations.types import Reach
from hibachi.catalog.policy_types import PolicyTerms

_DAY = timedelta(days=1)
# Every month that is asked for meets the same dates and slots again; the clock of a zone says the same each time.
_DATES_AND_SLOTS = 8192
_SOME_MONDAY = date(2024, 1, 8)
_NOBODY: dict[WeeklyRange, int] = {}


def local_start(day: date, slot: time, zone: ZoneInfo) -> datetime:
    """The instant at which a slot of a station's date starts."""
    return datetime.combine(day, slot, zone)


@lru_cache(_DATES_AND_SLOTS)
def start_instant(day: date, slot: time, zone: ZoneInfo) -> datetime:
    """The same in UTC."""
    return shift(local_start(day, slot, zone))


@lru_cache(_DATES_AND_SLOTS)
def start_micros(day: date, slot: time, zone: ZoneInfo) -> int:
    """The same as a number, in microseconds since the epoch."""
    return micros(local_start(day, slot, zone))


@lru_cache(_DATES_AND_SLOTS)  # a host looks at month after month with the same party
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
    return bookable_date(policy, now, starts_at, zone).reason


def staff_state(ruled_out: SlotState | None, free: int, needed: int, short: SlotState) -> SlotState:
    """A slot's state for staff, who may allow short notice but cannot do without chefs; `short` is why they lack."""
    if ruled_out in ("past", "too_far"):
        return ruled_out
    if free < needed:
        return short
    return ruled_out or "free"


def in_hours(hours: Hours, need: Need, zone: ZoneInfo) -> int:
    """Chefs whose weekly hours hold the whole range, driving included."""
    return _within(hours, need.event_date, need.start.astimezone(zone), need.end.astimezone(zone))


def beyond_reach(reach: Reach) -> bool:
    """Whether a place is farther than can be booked without a person's word."""
    return reach.miles > reach.station.travel.max_miles


def without_drive(hours: Hours, need: Need, zone: ZoneInfo) -> int:
    """Chefs whose weekly hours hold the work, from set-up to the end of clean-up."""
    return _within(hours, need.event_date, need.work_start.astimezone(zone), need.work_end.astimezone(zone))


def shortage(ask: Ask, needed: int) -> SlotState:
    """Why too few chefs can: "long_drive" when no day could ever have them all there, only because of the drive."""
    return "long_drive" if ask.fitting.bit_count() < needed <= ask.working.bit_count() else "full"


def _within(hours: Hours, day: date, first: datetime, last: datetime) -> int:
    """Chefs one of whose stretches of work holds a range."""
    if not first.date() == last.date() == day:
        return 0
    starts, ends, fitting = first.time(), last.time(), 0
    for stretch, chefs in hours.get(day.weekday(), _NOBODY).items():
        if stretch.starts <= starts and ends <= stretch.ends:
            fitting |= chefs
    return fitting


def by_hours(chefs: Iterable[ChefPlan]) -> Hours:
    """Chefs by the stretches of work they share."""
    weeks: dict[tuple[WeeklyRange, ...], int] = {}
    for chef in chefs:
        weeks[chef.hours] = weeks.get(chef.hours, 0) | chef.bit
    found: Hours = {}
    for week, sharing in weeks.items():
        for stretch in week:
            day = found.setdefault(stretch.weekday, {})
            day[stretch] = day.get(stretch, 0) | sharing
    return found


def absences(chefs: Iterable[ChefPlan]) -> Spans:
    """Approved time off as ranges."""
    found: Spans = {}
    for chef in chefs:
        for off in chef.away:
            span = micros(off.starts_at), micros(off.ends_at)
            found[span] = found.get(span, 0) | chef.bit
    return found


def taken(spans: Spans, ask: Ask) -> int:
    """Chefs one of whose ranges meets the asked-for one."""
    first, last, met = ask.start, ask.end, 0
    for (start, end), chefs in spans.items():
        if start < last and first < end:
            met |= chefs
    return met


def worked_out(today: Spans, most: int) -> int:
    """Chefs who have as many events on a date as allowed, which is one at least."""
    at_least = [0] * most  # chefs with one event, with two, ...
    for chefs in today.values():
        for events in range(most - 1, 0, -1):
            at_least[events] |= at_least[events - 1] & chefs
        at_least[0] |= chefs
    return at_least[-1]


def grills_left(grills: int, taken: int) -> int:
    """Grills the station has for further chefs: each chef of the other events has one along."""
    return max(0, grills - taken.bit_count())


def ask_of(need: Need, hours: Hours, zone: ZoneInfo) -> Ask:
    """A need in numbers."""
    fitting, working = in_hours(hours, need, zone), without_drive(hours, need, zone)
    return Ask(micros(need.start), micros(need.end), fitting, working)


@lru_cache(_DATES_AND_SLOTS)
def runs_evenly(day: date, zone: ZoneInfo) -> bool:
    """Whether the station's clock is changed neither on a date nor the day before or after."""
    first, last = day - _DAY, day + 2 * _DAY
    return local_start(first, time.min, zone).utcoffset() == local_start(last, time.min, zone).utcoffset()


@lru_cache(_DATES_AND_SLOTS)
def twin(day: date, zone: ZoneInfo) -> date:
    """One and the same date for all of a weekday while the station's clock runs evenly, else the date itself.

    Weekly hours and rush hour are told by weekday and clock, so a slot asks for the same on both, counted from its
    start.
    """
    if not runs_evenly(day, zone):
        return day
    other = _SOME_MONDAY + day.weekday() * _DAY
    while not runs_evenly(other, zone):
        other += 7 * _DAY
    return other


def stays_near(need: Need, zone: ZoneInfo) -> bool:
    """Whether the whole range lies on the event's date and the days before and after."""
    first, last = need.event_date - _DAY, need.event_date + 2 * _DAY
    return local_start(first, time.min, zone) <= need.start and need.end <= local_start(last, time.min, zone)
