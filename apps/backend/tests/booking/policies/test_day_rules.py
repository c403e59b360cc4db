"""Slots, duration, chefs and the range that an event takes out of a chef's day."""

from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.booking.policies import (
    BlockedRange,
    blocked_range,
    chefs_needed,
    cooking_minutes,
    event_end,
    snap_slot,
)
from hibachi.catalog.documents import demo_policy

TERMS = demo_policy()
PACIFIC = ZoneInfo("America/Los_Angeles")


def local(instant: datetime) -> str:
    return f"{instant.astimezone(PACIFIC):%H:%M}"


def block(start: datetime, miles_in: str, miles_out: str, guests: int = 10) -> BlockedRange:
    return blocked_range(TERMS, start, guests, Decimal(miles_in), Decimal(miles_out), PACIFIC)


class TestSnapSlot:
    @pytest.mark.parametrize(
        ("asked", "slot"),
        [
            (time(9), time(12)),
            (time(13, 30), time(12)),
            (time(13, 31), time(15)),
            (time(16, 30), time(15)),
            (time(16, 31), time(18)),
            (time(19, 30), time(18)),
            (time(19, 31), time(21)),
            (time(22), time(21)),
        ],
    )
    def test_asked_time_falls_on_a_slot_and_is_kept(self, asked: time, slot: time) -> None:
        made = snap_slot(TERMS, asked)
        assert (made.slot, made.asked, made.reason) == (slot, asked, None)

    @pytest.mark.parametrize("asked", [time(0), time(8, 59), time(22, 1), time(23, 59)])
    def test_nights_are_refused_with_the_reason(self, asked: time) -> None:
        made = snap_slot(TERMS, asked)
        assert (made.slot, made.reason) == (None, "outside_asking_hours")

    @given(st.times())
    def test_a_slot_snaps_to_itself(self, asked: time) -> None:
        slot = snap_slot(TERMS, asked).slot
        assert slot is None or snap_slot(TERMS, slot).slot == slot


class TestChefsNeeded:
    @pytest.mark.parametrize(("guests", "chefs"), [(1, 1), (30, 1), (31, 2), (60, 2), (61, 3), (90, 3), (91, 4)])
    def test_one_for_every_started_thirty(self, guests: int, chefs: int) -> None:
        assert chefs_needed(TERMS, guests) == chefs

    def test_nobody(self) -> None:
        with pytest.raises(ValueError, match="guest"):
            chefs_needed(TERMS, 0)


class TestDuration:
    @pytest.mark.parametrize(("guests", "minutes"), [(1, 63), (10, 90), (19, 117), (20, 120), (100, 120)])
    def test_cooking(self, guests: int, minutes: int) -> None:
        assert cooking_minutes(TERMS, guests) == minutes

    def test_extra_chef_time_makes_it_longer(self) -> None:
        start = datetime(2026, 7, 18, 18, tzinfo=PACIFIC)
        assert local(event_end(TERMS, start, 20, extra_minutes=60)) == "21:00"


class TestBlockedRange:
    def test_weekend_evening(self) -> None:
        made = block(datetime(2026, 7, 18, 18, tzinfo=PACIFIC), "35", "14")
        assert [local(made.start), local(made.set_up_at)] == ["16:20", "17:30"]
        assert [local(made.show_ends_at), local(made.until)] == ["19:30", "20:19"]

    def test_weekday_drive_in_rush_hour(self) -> None:
        assert local(block(datetime(2026, 7, 17, 18, tzinfo=PACIFIC), "35", "0").start) == "15:50"

    def test_weekday_drive_out_in_rush_hour(self) -> None:
        made = block(datetime(2026, 7, 17, 15, tzinfo=PACIFIC), "0", "35")
        assert local(made.until) == "18:25"

    def test_rush_hour_starts_at_three(self) -> None:
        # Set-up 15:40; a drive of 30 minutes with its margin leaves at 15:00 sharp, one minute more before it.
        start = datetime(2026, 7, 17, 16, 10, tzinfo=PACIFIC)
        assert local(block(start, "17.5", "0").start) == "14:45"
        assert local(block(start, "18", "0").start) == "14:59"

    def test_rush_hour_ends_before_seven(self) -> None:
        # Show until 18:45 and 18:44, clean-up until 19:00 and 18:59.
        assert local(block(datetime(2026, 7, 17, 17, 15, tzinfo=PACIFIC), "0", "35").until) == "20:10"
        assert local(block(datetime(2026, 7, 17, 17, 14, tzinfo=PACIFIC), "0", "35").until) == "20:39"

    def test_margin_even_without_driving(self) -> None:
        made = block(datetime(2026, 7, 18, 12, tzinfo=PACIFIC), "0", "0")
        assert (local(made.start), local(made.until)) == ("11:20", "13:55")

    def test_night_of_the_clock_change(self) -> None:
        made = block(datetime(2026, 10, 31, 21, tzinfo=PACIFIC), "0", "140", guests=20)
        assert made.until - made.start == timedelta(minutes=10 + 30 + 120 + 15 + 240 + 10)

    @given(
        st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(PACIFIC)),  # noqa: DTZ001 - bounds
        st.integers(1, 100),
        st.decimals(0, 150, places=1),
        st.decimals(0, 150, places=1),
    )
    def test_contains_the_event_and_both_drives(
        self, start: datetime, guests: int, miles_in: Decimal, miles_out: Decimal
    ) -> None:
        made = blocked_range(TERMS, start, guests, miles_in, miles_out, PACIFIC)
        assert made.start < made.set_up_at < start.astimezone(UTC) < made.show_ends_at < made.until
        assert made.set_up_at - made.start >= timedelta(minutes=10 + int(miles_in * 60 / 35))
        assert made.until - made.show_ends_at >= timedelta(minutes=25 + int(miles_out * 60 / 35))
