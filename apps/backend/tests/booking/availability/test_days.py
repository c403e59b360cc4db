"""A month's slots, worked out with sets of bits and a weekday's pattern, against the rules spelled out one by one."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hibachi.booking.availability import rules, service
from hibachi.booking.availability.picture import Picture
from hibachi.booking.availability.types import SlotState, Spans
from hibachi.booking.chefs.types import Away, ChefBits, ChefPlan, WeeklyRange
from hibachi.booking.policies import bookable_date, chefs_needed
from hibachi.booking.policies.instants import micros
from hibachi.booking.stations.types import Reach, StationTerms
from hibachi.catalog.documents import demo_policy, demo_price_book
from hibachi.catalog.service import Terms
from hibachi.catalog.types import TravelTerms

PACIFIC = ZoneInfo("America/Los_Angeles")
TERMS = Terms(1, demo_price_book(1), replace(demo_policy(), ahead_days=4000))
DAYS = [  # an ordinary fortnight and the days around both clock changes
    *(date(2026, 6, 8) + timedelta(days=n) for n in range(14)),
    *(date(2026, 3, 5) + timedelta(days=n) for n in range(7)),
    *(date(2026, 10, 29) + timedelta(days=n) for n in range(7)),
]
ALL_BITS = [1 << n for n in range(5)]
OTHER = UUID(int=99)  # a chef who no longer works at the station but has an event there


def reach_at(miles: Decimal, grills: int, zone: ZoneInfo = PACIFIC) -> Reach:
    """A place so far from a station with so many grills."""
    station = StationTerms(UUID(int=7), "Fremont", "94539", zone, TravelTerms(30, 200, 150), grills, active=True)
    return Reach(station, "94539", "Fremont", "Alameda", miles, False)


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    """A station with up to four chefs, their hours, time off and events on and around the days."""
    bits, chefs = ChefBits(), []
    clock = st.sampled_from([time(8), time(10, 30), time(13), time(17), time(20), time(22), time(23, 45)])
    moment = st.builds(lambda day, slot: datetime.combine(day, slot, PACIFIC), st.sampled_from(DAYS), clock)
    spans = st.builds(timedelta, minutes=st.integers(1, 40 * 60))
    week = st.builds(WeeklyRange, st.integers(0, 6), st.just(time(8)), clock)
    for number in range(draw(st.integers(0, 4))):
        chef_id = UUID(int=number + 1)
        begun = draw(st.lists(st.tuples(moment, spans), max_size=1))
        off = tuple(Away(at.astimezone(UTC), at.astimezone(UTC) + long) for at, long in begun)
        hours = tuple(draw(st.lists(week, min_size=5, max_size=14)))
        chefs.append(ChefPlan(chef_id, bits[chef_id.bytes], f"Chef {number}", "chef", frozenset(), 4.5, hours, off))
    blocks: dict[date, Spans] = {}
    ids = st.sampled_from([*(chef.id for chef in chefs), OTHER])
    for chef_id, at, long in draw(st.lists(st.tuples(ids, moment, spans), max_size=12)):
        taken, span = blocks.setdefault(at.date(), {}), (micros(at), micros(at) + long // timedelta.resolution)
        taken[span] = taken.get(span, 0) | bits[chef_id.bytes]
    miles = Decimal(draw(st.sampled_from(["0", "12.3", "149.9", "900"])))
    reach = reach_at(miles, draw(st.integers(0, 4)))
    return Picture(TERMS, reach, chefs, blocks, datetime(2026, 3, 4, 12, tzinfo=PACIFIC))


def on_duty(chef: ChefPlan, day: date, start: datetime, end: datetime) -> bool:
    """Whether one of the chef's stretches of work on a date holds a range."""
    first, last = start.astimezone(PACIFIC), end.astimezone(PACIFIC)
    return first.date() == last.date() == day and any(
        hours.weekday == day.weekday() and hours.starts <= first.time() and last.time() <= hours.ends
        for hours in chef.hours
    )


def plainly(seen: Picture, day: date, slot: time, guests: int) -> SlotState:
    """The state of one slot, chef by chef."""
    policy, zone, station = TERMS.policy, PACIFIC, seen.reach.station
    decision = bookable_date(policy, seen.now, rules.local_start(day, slot, zone), zone)
    if decision.reason is not None:
        return decision.reason
    need = rules.need_of(policy, day, slot, guests, seen.reach.miles, zone)
    around = [span for off in (-1, 0, 1) for span in seen.blocks.get(day + timedelta(days=off), {}).items()]
    start, end = micros(need.start), micros(need.end)
    met = [chefs for (starts, ends), chefs in around if starts < end and start < ends]
    taken = {bit for chefs in met for bit in ALL_BITS if chefs & bit}
    can = ever = without_drive = 0
    for chef in seen.chefs:
        near = on_duty(chef, day, need.work_start, need.work_end)
        works = near if seen.reach.miles > station.travel.max_miles else on_duty(chef, day, need.start, need.end)
        ever, without_drive = ever + works, without_drive + near
        away = any(off.starts_at < need.end and need.start < off.ends_at for off in chef.away)
        events = sum(bool(chefs & chef.bit) for chefs in seen.blocks.get(day, {}).values())
        can += works and not away and chef.bit not in taken and events < policy.staffing.events_per_chef_per_day
    grills = max(0, station.grills - len(taken))
    needed = chefs_needed(policy, guests)
    if min(can, grills) >= needed:
        return "free"
    return "long_drive" if ever < needed <= without_drive else "full"


@settings(max_examples=60, deadline=None)
@given(pictures(), st.sampled_from([1, 12, 20, 45]))
def test_every_slot_is_what_the_rules_say_chef_by_chef(seen: Picture, guests: int) -> None:
    for day in DAYS:
        for slot in service.day_info(seen, day, guests).slots:
            assert slot.state == plainly(seen, day, slot.slot, guests), (day, slot.slot)


@pytest.mark.parametrize("miles", range(0, 3600, 150))
@pytest.mark.parametrize("zone", [PACIFIC, ZoneInfo("Africa/Cairo")], ids=str)  # Cairo's clock changes on a Friday
def test_a_weekdays_pattern_is_what_each_date_asks_for(miles: int, zone: ZoneInfo) -> None:
    reach = reach_at(Decimal(miles), 4, zone)
    week = tuple(WeeklyRange(weekday, time(8), time(23)) for weekday in range(5))
    chef = ChefPlan(UUID(int=1), 1, "Anna", "chef", frozenset(), 4.5, week, ())
    seen = Picture(TERMS, reach, [chef], {}, datetime(2026, 3, 4, 12, tzinfo=PACIFIC))
    days = [*DAYS, *(date(2026, 4, 16) + timedelta(days=n) for n in range(17))]
    for day in [*days, *reversed(days)]:
        for slot in TERMS.policy.slots:
            need = rules.need_of(TERMS.policy, day, slot.start, 20, reach.miles, zone)
            assert seen.ask(day, slot.start, 20) == seen.ask_of(need), (day, slot.start)


@pytest.mark.parametrize(("day", "evenly"), [(5, True), (6, True), (7, False), (8, False), (9, False), (10, True)])
def test_the_clock_runs_unevenly_around_the_spring_change(day: int, evenly: bool) -> None:
    assert rules.runs_evenly(date(2026, 3, day), PACIFIC) is evenly
