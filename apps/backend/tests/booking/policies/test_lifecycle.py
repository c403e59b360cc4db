"""States of a booking, payment windows and late money."""

from datetime import UTC, date, datetime, timedelta
from typing import get_args

import pytest

from hibachi.booking.policies import (
    HOLDS_PLACE,
    Actor,
    Channel,
    Status,
    is_final,
    is_too_early,
    late_payment,
    may_move,
    next_statuses,
    open_until,
)
from hibachi.catalog.documents import demo_policy

TERMS = demo_policy()
NOW = datetime(2026, 6, 12, 16, tzinfo=UTC)
STATUSES: tuple[Status, ...] = get_args(Status)
ACTORS: tuple[Actor, ...] = get_args(Actor)


@pytest.mark.parametrize("after", STATUSES)
def test_nobody_starts_or_misses_an_event_before_its_day(after: Status) -> None:
    eve, day = date(2026, 7, 3), date(2026, 7, 4)
    assert is_too_early(after, day, eve) is (after in ("in_progress", "no_show"))
    assert not is_too_early(after, day, day)


class TestMoves:
    @pytest.mark.parametrize(
        ("before", "after", "actor"),
        [
            ("draft", "held", "customer"),
            ("held", "agreement_signed", "customer"),
            ("agreement_signed", "confirmed", "system"),
            ("agreement_signed", "awaiting_deposit", "customer"),
            ("awaiting_deposit", "confirmed", "staff"),
            ("confirmed", "in_progress", "chef"),
            ("in_progress", "completed", "chef"),
            ("confirmed", "cancelled", "customer"),
            ("cancellation_requested", "cancelled", "staff"),
            ("cancellation_requested", "confirmed", "customer"),
            ("expired", "confirmed", "system"),
        ],
    )
    def test_allowed(self, before: Status, after: Status, actor: Actor) -> None:
        assert may_move(before, after, actor)

    @pytest.mark.parametrize(
        ("before", "after", "actor"),
        [
            ("held", "confirmed", "customer"),
            ("held", "confirmed", "system"),
            ("agreement_signed", "confirmed", "customer"),
            ("held", "agreement_signed", "staff"),
            ("confirmed", "expired", "system"),
            ("in_progress", "cancelled", "customer"),
            ("confirmed", "cancelled", "chef"),
            ("completed", "confirmed", "staff"),
            ("cancelled", "confirmed", "system"),
            ("confirmed", "confirmed", "staff"),
        ],
    )
    def test_refused(self, before: Status, after: Status, actor: Actor) -> None:
        assert not may_move(before, after, actor)

    def test_every_status_is_reached_from_the_draft(self) -> None:
        reached: set[Status] = {"draft"}
        for _ in STATUSES:
            reached |= {after for before in reached for actor in ACTORS for after in next_statuses(before, actor)}
        assert reached == set(STATUSES)

    def test_ends(self) -> None:
        assert {status for status in STATUSES if is_final(status)} == {"completed", "cancelled", "no_show"}

    def test_an_end_holds_no_place(self) -> None:
        assert not {status for status in HOLDS_PLACE if is_final(status)}


class TestOpenUntil:
    @pytest.mark.parametrize(
        ("channel", "status", "minutes"),
        [
            ("web", "held", 15),
            ("web", "agreement_signed", 15),
            ("link", "held", 120),
            ("link", "agreement_signed", 240),
            ("web", "awaiting_deposit", 1440),
            ("link", "awaiting_deposit", 1440),
        ],
    )
    def test_window(self, channel: Channel, status: Status, minutes: int) -> None:
        assert open_until(TERMS, channel, status, NOW) == NOW + timedelta(minutes=minutes)

    @pytest.mark.parametrize("status", ["draft", "confirmed", "in_progress", "completed", "cancelled", "expired"])
    def test_others_stay(self, status: Status) -> None:
        assert open_until(TERMS, "web", status, NOW) is None


class TestLatePayment:
    @pytest.mark.parametrize(
        ("status", "slot_free", "days", "action"),
        [
            ("agreement_signed", False, 5, "apply"),
            ("confirmed", False, 5, "apply"),
            ("expired", True, 5, "reseat"),
            ("expired", False, 5, "refund_and_offer"),
            ("expired", True, -1, "refund_and_offer"),
            ("cancelled", True, 5, "refund_and_offer"),
        ],
    )
    def test_money_is_never_lost(self, status: Status, slot_free: bool, days: int, action: str) -> None:
        starts_at = NOW + timedelta(days=days)
        assert late_payment(status, slot_free=slot_free, starts_at=starts_at, arrived_at=NOW) == action
