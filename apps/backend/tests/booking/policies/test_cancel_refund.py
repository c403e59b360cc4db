"""What a cancellation gives back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.booking.policies import Payment, RefundDecision, cancel_refund
from hibachi.catalog.documents import demo_policy

TERMS = demo_policy()
PACIFIC = ZoneInfo("America/Los_Angeles")
START = datetime(2026, 7, 18, 18, tzinfo=PACIFIC)
DEPOSIT, BALANCE, TIP, GIFT = (
    Payment("deposit", 10000),
    Payment("balance", 49000),
    Payment("tip", 11800),
    Payment("gift_card", 5000),
)


def cancel(hours_before: float, *payments: Payment, start: datetime = START) -> RefundDecision:
    at = start.astimezone(UTC) - timedelta(hours=hours_before)
    return cancel_refund(TERMS, 10000, start, at, payments)


class TestFourDaysOrMore:
    def test_everything_goes_back(self) -> None:
        made = cancel(96, DEPOSIT, BALANCE, TIP, GIFT)
        assert (made.refund_cents, made.kept_cents, made.self_service, made.rule) == (75800, 0, True, "free")

    def test_each_payment_gets_its_own_back(self) -> None:
        assert cancel(200, DEPOSIT, TIP).refunds == (10000, 11800)


class TestLessThanFourDays:
    def test_a_second_late_keeps_the_deposit(self) -> None:
        made = cancel(96 - 1 / 3600, DEPOSIT, BALANCE)
        assert (made.refund_cents, made.kept_cents, made.self_service) == (49000, 10000, True)

    def test_the_smaller_sum_paid_is_kept(self) -> None:
        assert cancel(48, Payment("deposit", 6000)).kept_cents == 6000

    def test_a_deposit_by_gift_card_is_kept_from_it(self) -> None:
        assert cancel(48, Payment("gift_card", 15000)).refunds == (5000,)

    def test_deposit_is_taken_before_balance_before_gift(self) -> None:
        made = cancel(48, GIFT, BALANCE, Payment("deposit", 4000))
        assert made.refunds == (5000, 43000, 0)

    def test_a_tip_is_never_kept(self) -> None:
        assert cancel(1, TIP).refunds == (11800,)

    def test_nothing_paid(self) -> None:
        assert cancel(48).refund_cents == 0

    def test_what_was_given_back_before_is_not_kept_again(self) -> None:
        made = cancel(48, Payment("deposit", 10000, refunded_cents=4000))
        assert (made.refund_cents, made.kept_cents) == (0, 6000)


class TestLastDay:
    @pytest.mark.parametrize(("hours", "self_service"), [(24, True), (23.99, False), (0, False), (-2, False)])
    def test_only_staff_may(self, hours: float, self_service: bool) -> None:
        assert cancel(hours, DEPOSIT).self_service is self_service

    @pytest.mark.parametrize(("hours", "rule"), [(1, "staff_only"), (0, "after_start"), (-12, "after_start")])
    def test_same_sums_until_and_after_the_event(self, hours: float, rule: str) -> None:
        made = cancel(hours, DEPOSIT, BALANCE)
        assert (made.refund_cents, made.kept_cents, made.rule) == (49000, 10000, rule)


class TestClockChange:
    def test_spring_day_has_an_hour_less(self) -> None:
        start = datetime(2026, 3, 10, 18, tzinfo=PACIFIC)
        same_wall_clock = datetime(2026, 3, 6, 18, tzinfo=PACIFIC)
        assert cancel_refund(TERMS, 10000, start, same_wall_clock, [DEPOSIT]).kept_cents == 10000

    def test_autumn_day_has_an_hour_more(self) -> None:
        start = datetime(2026, 11, 3, 18, tzinfo=PACIFIC)
        hour_later = datetime(2026, 10, 30, 19, tzinfo=PACIFIC)
        assert cancel_refund(TERMS, 10000, start, hour_later, [DEPOSIT]).kept_cents == 0


def test_refund_beyond_a_payment_is_refused() -> None:
    with pytest.raises(ValueError, match="beyond"):
        cancel(48, Payment("deposit", 100, refunded_cents=101))


payments = st.builds(
    Payment, st.sampled_from(["deposit", "balance", "tip", "gift_card", "referral"]), st.integers(0, 10**7)
)


@given(st.lists(payments, max_size=6), st.floats(-100, 1000), st.integers(0, 50000))
def test_refund_and_kept_are_what_was_paid(paid: list[Payment], hours: float, deposit: int) -> None:
    at = START.astimezone(UTC) - timedelta(hours=hours)
    made = cancel_refund(TERMS, deposit, START, at, paid)
    assert made.refund_cents + made.kept_cents == sum(payment.amount_cents for payment in paid)
    assert all(0 <= part <= payment.amount_cents for part, payment in zip(made.refunds, paid, strict=True))
    assert 0 <= made.kept_cents <= deposit


@given(st.lists(payments, max_size=4), st.floats(0, 500), st.floats(0, 500))
def test_earlier_never_gets_less_back(paid: list[Payment], hours: float, earlier: float) -> None:
    assert cancel(hours + earlier, *paid).refund_cents >= cancel(hours, *paid).refund_cents
