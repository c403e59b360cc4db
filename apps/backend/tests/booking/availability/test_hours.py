"""The drive out and home is work: all of it lies in a chef's hours, and a start it rules out says so."""

from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.booking.availability import rules, service
from hibachi.booking.availability.picture import Picture
from hibachi.booking.availability.types import Ask, Need
from hibachi.booking.chefs.types import ChefPlan, WeeklyRange
from hibachi.booking.stations.types import Reach, StationTerms
from hibachi.catalog.documents import demo_policy, demo_price_book
from hibachi.catalog.service import Terms
from hibachi.catalog.types import TravelTerms

PACIFIC = ZoneInfo("America/Los_Angeles")
POLICY = demo_policy()
SATURDAY, FRIDAY = date(2026, 11, 14), date(2026, 11, 13)
NOW = datetime(2026, 10, 1, 16, tzinfo=PACIFIC)
TEN_TO_HALF_PAST_ELEVEN = tuple(WeeklyRange(weekday, time(10), time(23, 30)) for weekday in range(7))
HOURS = {stretch.weekday: {stretch: 1} for stretch in TEN_TO_HALF_PAST_ELEVEN}

slots = st.sampled_from([slot.start for slot in POLICY.slots])
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
parties = st.integers(1, 100)
distances = st.integers(0, 1500).map(lambda tenths: Decimal(tenths) / 10)
clocks = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def need(day: date, slot: time, guests: int, miles: Decimal) -> Need:
    return rules.need_of(POLICY, day, slot, guests, miles, PACIFIC)


def states(miles: str, guests: int, day: date = SATURDAY, chefs: int = 1) -> dict[str, str]:
    """The slots of a date for a station whose chefs all work from 10:00 to 23:30 and have nothing else to do."""
    station = StationTerms(UUID(int=7), "Fremont", "94539", PACIFIC, TravelTerms(30, 200, 150), 9, active=True)
    crew = [
        ChefPlan(UUID(int=n), 1 << n, f"Chef {n}", "chef", frozenset(), 4.5, TEN_TO_HALF_PAST_ELEVEN, ())
        for n in range(chefs)
    ]
    reach = Reach(station, "94103", "San Francisco", "San Francisco", Decimal(miles), False)
    seen = Picture(Terms(1, demo_price_book(1), POLICY), reach, crew, {}, NOW)
    return {f"{slot.slot:%H:%M}": slot.state for slot in service.day_info(seen, day, guests).slots}


class TestWhichStartsTheDriveLeaves:
    def test_all_of_them_at_the_station(self) -> None:
        assert set(states("0", 30).values()) == {"free"}

    @pytest.mark.parametrize(("miles", "last"), [("16.9", "free"), ("17.0", "long_drive")])
    def test_a_dozen_at_nine_while_the_chef_is_back_at_half_past_eleven(self, miles: str, last: str) -> None:
        """96 minutes of show, 15 of clean-up, 10 of margin: 29 are left to drive, 16.9 miles at 35 an hour."""
        assert states(miles, 12) == {"12:00": "free", "15:00": "free", "18:00": "free", "21:00": last}

    def test_the_evening_at_six_in_san_francisco_and_not_at_nine(self) -> None:
        assert states("39.8", 20) == {"12:00": "free", "15:00": "free", "18:00": "free", "21:00": "long_drive"}

    def test_no_noon_in_sacramento_because_the_chef_would_have_to_leave_before_ten(self) -> None:
        found = states("96.4", 15)
        assert found == {"12:00": "long_drive", "15:00": "free", "18:00": "free", "21:00": "long_drive"}

    def test_friday_at_three_leaves_time_for_the_slow_drive_home(self) -> None:
        assert states("96.4", 15, FRIDAY)["15:00"] == "free"

    def test_beyond_the_greatest_distance_a_person_decides_and_the_drive_no_longer_counts(self) -> None:
        assert states("150", 20)["18:00"] == "long_drive"
        assert states("150.1", 20)["18:00"] == "free"

    def test_too_few_chefs_are_no_matter_of_the_drive(self) -> None:
        assert states("39.8", 31, chefs=1)["21:00"] == "full"
        assert states("39.8", 31, chefs=2)["21:00"] == "long_drive"


@given(days, slots, parties, distances, clocks, clocks)
def test_a_chef_fits_just_when_leaving_and_being_back_lie_in_the_hours(
    day: date, slot: time, guests: int, miles: Decimal, starts: time, ends: time
) -> None:
    one = need(day, slot, guests, miles)
    hours = {day.weekday(): {WeeklyRange(day.weekday(), starts, ends): 1}}
    leaves, back = one.start.astimezone(PACIFIC), one.end.astimezone(PACIFIC)
    inside = leaves.date() == back.date() == day and starts <= leaves.time() and back.time() <= ends
    assert bool(rules.in_hours(hours, one, PACIFIC)) is inside


@given(days, slots, parties, distances, distances)
def test_a_farther_place_never_has_a_start_that_a_nearer_one_has_not(
    day: date, slot: time, guests: int, one: Decimal, other: Decimal
) -> None:
    near, far = sorted((one, other))
    fits_far, fits_near = (rules.in_hours(HOURS, need(day, slot, guests, miles), PACIFIC) for miles in (far, near))
    assert fits_far <= fits_near <= rules.without_drive(HOURS, need(day, slot, guests, near), PACIFIC)


@given(st.integers(0, 255), st.integers(0, 255), st.integers(1, 9))
def test_the_drive_is_the_reason_only_where_it_makes_the_difference(fitting: int, more: int, needed: int) -> None:
    ask = Ask(0, 1, fitting, fitting | more)
    alone = rules.shortage(ask, needed) == "long_drive"
    assert alone is (ask.fitting.bit_count() < needed and ask.working.bit_count() >= needed)
    assert rules.shortage(ask._replace(working=fitting), needed) == "full"
