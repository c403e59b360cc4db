"""Who is told that a party lacks a chef: any course of days, people and acknowledgements keeps the order."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hibachi.booking.policies.chef_alert import (
    AUDIENCES,
    Acknowledged,
    Audience,
    Shortage,
    Told,
    is_alarming,
    next_telling,
)
from hibachi.catalog.documents import demo_policy

STAFFING = demo_policy().staffing
START = datetime(2026, 7, 11, 1, 0, tzinfo=UTC)
ONE_MISSING = Shortage(START, 1, 0)
EVERYBODY = frozenset(AUDIENCES)
EVERY = timedelta(hours=STAFFING.escalate_every_hours)


def before(**amount: float) -> datetime:
    """An instant that long before the start."""
    return START - timedelta(**amount)


def course(
    first: datetime, reachable: frozenset[Audience], seen: Acknowledged | None = None
) -> list[tuple[Audience, datetime, bool]]:
    """Everybody who is told from an instant on, when somebody looks every ten minutes and nobody finds a chef."""
    done: list[tuple[Audience, datetime, bool]] = []
    now = first
    while now < START:
        told = [Told(to, at) for to, at, _ in done]
        mark = seen if seen is not None and seen.at <= now else None
        telling = next_telling(STAFFING, ONE_MISSING, now, told, mark, reachable)
        if telling is not None and telling.at <= now:
            done.append((telling.to, now, telling.critical))
        now += timedelta(minutes=10)
    return done


class TestLimits:
    def test_seven_days_before_the_manager_is_told_then_admins_then_the_owner(self) -> None:
        told = course(before(days=8), EVERYBODY)
        assert told[:3] == [
            ("manager", before(days=7), False),
            ("admins", before(days=7) + EVERY, False),
            ("owner", before(days=7) + 2 * EVERY, False),
        ]

    def test_after_the_owner_there_is_silence_until_it_is_critical_and_then_every_four_hours(self) -> None:
        late = course(before(days=8), EVERYBODY)[3:]
        assert late[0] == ("owner", before(days=3), True)
        assert len(late) == 3 * 24 // 4
        assert {to for to, _, _ in late} == {"owner"}

    def test_a_chef_lost_in_the_last_days_is_critical_at_once(self) -> None:
        assert course(before(days=2), EVERYBODY)[0] == ("manager", before(days=2), True)

    def test_a_party_with_its_chefs_or_one_that_has_begun_alarms_nobody(self) -> None:
        assert not is_alarming(STAFFING, Shortage(START, 2, 2), before(days=1))
        assert is_alarming(STAFFING, Shortage(START, 2, 1), before(days=1))
        assert not is_alarming(STAFFING, ONE_MISSING, START)
        assert not is_alarming(STAFFING, ONE_MISSING, before(days=7, seconds=1))
        assert next_telling(STAFFING, Shortage(START, 2, 2), before(days=1), [], None, EVERYBODY) is None

    def test_a_station_without_a_manager_starts_with_the_admins(self) -> None:
        assert course(before(days=7), frozenset({"admins", "owner"}))[0][0] == "admins"


class TestAcknowledging:
    def test_it_stops_the_calls_until_the_party_is_critical(self) -> None:
        told = course(before(days=7), EVERYBODY, Acknowledged(before(days=6, hours=23), 1))
        assert told[:2] == [("manager", before(days=7), False), ("admins", before(days=3), True)]

    def test_in_the_critical_time_it_stops_them_for_good(self) -> None:
        assert len(course(before(days=2), EVERYBODY, Acknowledged(before(days=2) + EVERY / 2, 1))) == 1

    def test_it_counts_no_more_once_yet_another_chef_is_lost(self) -> None:
        told, seen = [Told("manager", before(days=2))], Acknowledged(before(days=2) + EVERY / 2, 1)
        telling = next_telling(STAFFING, Shortage(START, 2, 0), before(days=1), told, seen, EVERYBODY)
        assert telling is not None
        assert telling.to == "admins"


@given(
    lost=st.integers(1, 8 * 24 * 6),
    seen=st.none() | st.integers(0, 8 * 24 * 6),
    reachable=st.frozensets(st.sampled_from(AUDIENCES)),
)
def test_nobody_is_told_within_the_interval_or_out_of_order(
    lost: int, seen: int | None, reachable: frozenset[Audience]
) -> None:
    mark = Acknowledged(before(minutes=10 * seen), 1) if seen is not None else None
    told = course(before(minutes=10 * lost), reachable, mark)
    instants = [at for _, at, _ in told]
    levels = [AUDIENCES.index(to) for to, _, _ in told]
    assert all(later - earlier >= EVERY for earlier, later in pairwise(instants))
    assert levels == sorted(levels)
    assert {to for to, _, _ in told} <= reachable
    assert [critical for _, _, critical in told] == sorted(critical for _, _, critical in told)
    assert all(critical == (at >= before(days=STAFFING.critical_days)) for _, at, critical in told)
    quiet = [at for _, at, critical in told if not critical]
    assert len(quiet) == len({to for to, _, critical in told if not critical})
    assert all(at >= before(days=STAFFING.alert_days) for at in instants)
