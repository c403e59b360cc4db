"""Deadlines before an event, bookable dates and the reschedule fee."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.booking.policies import DeadlineKind, bookable_date, deadline, deadline_at, reschedule_fee
from hibachi.catalog.documents import demo_policy

TERMS = demo_policy()
PACIFIC = ZoneInfo("America/Los_Angeles")
START = datetime(2026, 7, 18, 18, tzinfo=PACIFIC)
KINDS: list[tuple[DeadlineKind, int]] = [
    ("menu_lock", 12),
    ("guest_count", 24),
    ("dietary_notice", 48),
    ("lead_time", 48),
    ("free_cancel", 96),
    ("self_cancel", 24),
    ("free_reschedule", 24),
]


class TestDeadline:
    @pytest.mark.parametrize(("what", "hours"), KINDS)
    def test_the_deadline_itself_is_in_time(self, what: DeadlineKind, hours: int) -> None:
        last = START - timedelta(hours=hours)
        assert deadline(TERMS, what, START, last).allowed
        assert not deadline(TERMS, what, START, last + timedelta(microseconds=1)).allowed
        assert deadline_at(TERMS, what, START) == last

    def test_clock_change_in_the_night_before(self) -> None:
        start = datetime(2026, 11, 1, 12, tzinfo=PACIFIC)
        assert deadline_at(TERMS, "menu_lock", start) == datetime(2026, 11, 1, 8, tzinfo=UTC)

    def test_an_instant_without_zone_is_refused(self) -> None:
        with pytest.raises(ValueError, match="time zone"):
            deadline_at(TERMS, "menu_lock", datetime(2026, 7, 18, 18))  # noqa: DTZ001 - the refused case


class TestBookableDate:
    NOW = datetime(2026, 6, 12, 12, tzinfo=PACIFIC)

    @pytest.mark.parametrize(
        ("start", "reason"),
        [
            (datetime(2026, 6, 14, 12, tzinfo=PACIFIC), None),
            (datetime(2026, 6, 14, 11, 59, tzinfo=PACIFIC), "too_soon"),
            (datetime(2026, 6, 12, 12, tzinfo=PACIFIC), "too_soon"),
            (datetime(2026, 6, 12, 11, tzinfo=PACIFIC), "past"),
            (datetime(2027, 6, 12, 21, tzinfo=PACIFIC), None),
            (datetime(2027, 6, 13, 12, tzinfo=PACIFIC), "too_far"),
        ],
    )
    def test_window(self, start: datetime, reason: str | None) -> None:
        made = bookable_date(TERMS, self.NOW, start, PACIFIC)
        assert (made.allowed, made.reason) == (reason is None, reason)

    def test_horizon_follows_the_date_at_the_station(self) -> None:
        start = datetime(2027, 6, 13, 12, tzinfo=PACIFIC)
        evening, midnight = datetime(2026, 6, 13, 5, tzinfo=UTC), datetime(2026, 6, 13, 7, tzinfo=UTC)
        assert not bookable_date(TERMS, evening, start, PACIFIC).allowed
        assert bookable_date(TERMS, midnight, start, PACIFIC).allowed

    def test_two_days_across_the_spring_change_are_47_hours(self) -> None:
        now, start = datetime(2026, 3, 7, 12, tzinfo=PACIFIC), datetime(2026, 3, 9, 12, tzinfo=PACIFIC)
        assert bookable_date(TERMS, now, start, PACIFIC).reason == "too_soon"


class TestRescheduleFee:
    @pytest.mark.parametrize(
        ("hours", "earlier", "weather", "fee", "rule"),
        [
            (24, 0, False, 0, "free"),
            (23.9, 0, False, 20000, "late"),
            (500, 1, False, 20000, "again"),
            (1, 1, False, 20000, "late_and_again"),
            (1, 5, True, 0, "weather"),
        ],
    )
    def test_fee(self, hours: float, earlier: int, weather: bool, fee: int, rule: str) -> None:
        at = START - timedelta(hours=hours)
        made = reschedule_fee(TERMS, START, at, earlier, weather=weather)
        assert (made.fee_cents, made.rule, made.counts) == (fee, rule, not weather)

    def test_started_event_is_a_matter_for_staff(self) -> None:
        assert not reschedule_fee(TERMS, START, START, 0).self_service


instants = st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(PACIFIC))  # noqa: DTZ001 - bounds


@given(instants, st.sampled_from(KINDS))
def test_deadlines_lie_elapsed_hours_ahead(start: datetime, kind: tuple[DeadlineKind, int]) -> None:
    what, hours = kind
    assert start.astimezone(UTC) - deadline_at(TERMS, what, start) == timedelta(hours=hours)
