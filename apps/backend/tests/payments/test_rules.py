"""Decisions about money, for every input."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.payments import rules
from hibachi.payments.ledger import rules as ledger_rules
from hibachi.payments.ledger.types import Happening
from hibachi.payments.rules import Refundable
from hibachi.payments.types import (
    IntentStatus,
    Method,
    PaymentStatus,
    ProviderRefundStatus,
    Purpose,
    RefundStatus,
)

CENTS = st.integers(1, 1_000_000)
STATUSES = st.sampled_from(list[PaymentStatus](["created", "pending", "succeeded", "failed", "cancelled"]))
SEEN = st.sampled_from(list[IntentStatus](["open", "requires_action", "processing", "succeeded", "cancelled"]))
REFUND_STATUSES = st.sampled_from(list[RefundStatus](["created", "pending", "succeeded", "failed", "manual_due"]))
REFUND_SEEN = st.sampled_from(list[ProviderRefundStatus](["pending", "succeeded", "failed"]))
NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)


@st.composite
def paid(draw: st.DrawFn) -> Refundable:
    amount = draw(CENTS)
    return Refundable(uuid4(), amount, draw(st.integers(0, amount)))


class TestRefunding:
    @given(st.lists(paid(), max_size=6), CENTS)
    def test_parts_add_up_and_fit_into_their_payments(self, payments: list[Refundable], amount: int) -> None:
        if not rules.may_refund(payments, amount):
            with pytest.raises(ValueError, match="not covered"):
                rules.spread_refund(payments, amount)
            return
        parts = rules.spread_refund(payments, amount)
        left = {payment.payment_id: payment.left_cents for payment in payments}
        assert sum(cents for _id, cents in parts) == amount
        assert all(0 < cents <= left[payment_id] for payment_id, cents in parts)
        assert len({payment_id for payment_id, _cents in parts}) == len(parts)

    @given(st.lists(paid(), max_size=6))
    def test_everything_left_may_be_refunded_and_not_a_cent_more(self, payments: list[Refundable]) -> None:
        everything = rules.refundable_cents(payments)
        assert rules.may_refund(payments, everything) == (everything > 0)
        assert not rules.may_refund(payments, everything + 1)

    def test_the_first_payment_is_emptied_before_the_next_is_touched(self) -> None:
        newest, oldest = Refundable(uuid4(), 5_000, 1_000), Refundable(uuid4(), 10_000, 0)
        assert rules.spread_refund([newest, oldest], 6_000) == [(newest.payment_id, 4_000), (oldest.payment_id, 2_000)]


class TestFollowingTheProvider:
    @given(STATUSES, st.permutations(["open", "requires_action", "processing", "succeeded"]))
    def test_looks_in_any_order_end_in_paid_once_money_was_seen(
        self, current: PaymentStatus, looks: list[IntentStatus]
    ) -> None:
        for seen in looks:
            current = rules.next_status(current, seen)
        assert current == "succeeded"

    @given(STATUSES, SEEN)
    def test_a_repeated_look_changes_nothing(self, current: PaymentStatus, seen: IntentStatus) -> None:
        once = rules.next_status(current, seen)
        assert rules.next_status(once, seen) == once

    @given(SEEN)
    def test_a_closed_payment_is_reopened_by_money_only(self, seen: IntentStatus) -> None:
        assert rules.next_status("cancelled", seen) == ("succeeded" if seen == "succeeded" else "cancelled")

    @given(REFUND_STATUSES, REFUND_SEEN, REFUND_SEEN)
    def test_a_failed_refund_stays_failed(
        self, current: RefundStatus, first: ProviderRefundStatus, second: ProviderRefundStatus
    ) -> None:
        end = rules.next_refund_status(rules.next_refund_status(current, first), second)
        assert (end == "failed") == ("failed" in (current, first, second))

    @given(st.timedeltas(timedelta(0), timedelta(days=400)))
    def test_the_provider_is_asked_again_within_a_minute_to_six_hours(self, age: timedelta) -> None:
        pause = rules.next_look(NOW - age, NOW) - NOW
        assert timedelta(minutes=1) <= pause <= timedelta(hours=6)

    def test_a_charge_is_opened_only_while_its_key_is_remembered(self) -> None:
        assert rules.may_place(NOW - timedelta(hours=20), NOW)
        assert not rules.may_place(NOW - timedelta(hours=24), NOW)


class TestLedgerLines:
    @given(
        st.sampled_from(list[Happening](["payment_succeeded", "refund_succeeded", "refund_returned"])),
        st.sampled_from(list[Purpose](["deposit", "balance", "tip", "reschedule_fee"])),
        st.sampled_from(list[Method](["card", "venmo", "zelle", "cash"])),
        CENTS,
    )
    def test_every_transaction_balances(
        self, happening: Happening, purpose: Purpose, method: Method, cents: int
    ) -> None:
        lines = ledger_rules.lines_of(happening, purpose, method, cents)
        assert sum(line.amount_cents for line in lines) == 0
        assert lines[0].account != lines[1].account

    @given(CENTS)
    def test_a_full_refund_undoes_a_payment_and_its_return_undoes_the_refund(self, cents: int) -> None:
        paid_in = ledger_rules.lines_of("payment_succeeded", "tip", "card", cents)
        out = ledger_rules.lines_of("refund_succeeded", "tip", "card", cents)
        back = ledger_rules.lines_of("refund_returned", "tip", "card", cents)
        assert [a.amount_cents + b.amount_cents for a, b in zip(paid_in, out, strict=True)] == [0, 0]
        assert [a.amount_cents + b.amount_cents for a, b in zip(out, back, strict=True)] == [0, 0]

    @pytest.mark.parametrize("cents", [0, -1])
    def test_nothing_but_positive_amounts_moves(self, cents: int) -> None:
        with pytest.raises(ValueError, match="positive"):
            ledger_rules.lines_of("payment_succeeded", "deposit", "card", cents)

    def test_the_same_happening_has_the_same_transaction(self) -> None:
        source = uuid4()
        first = ledger_rules.transaction_id_of("payment_succeeded", source)
        assert first == ledger_rules.transaction_id_of("payment_succeeded", source)
        assert first != ledger_rules.transaction_id_of("refund_succeeded", source)
