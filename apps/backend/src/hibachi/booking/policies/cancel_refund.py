"""What a cancellation gives back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from hibachi.booking.policies.deadline import deadline
from hibachi.booking.policies.instants import is_before
from hibachi.catalog.policy_types import PolicyTerms

RefundRule = Literal["free", "deposit_kept", "staff_only", "after_start"]

TIP = "tip"
KEPT_FIRST = ("deposit", "balance")


@dataclass(frozen=True, slots=True)
class Payment:
    """Money in hand: `kind` is "deposit", "balance", "tip", "gift_card" or another credit.

    `refunded_cents` has been given back before and is neither kept nor refunded again.
    """

    kind: str
    amount_cents: int
    refunded_cents: int = 0

    @property
    def held_cents(self) -> int:
        """What is still in hand."""
        return self.amount_cents - self.refunded_cents


@dataclass(frozen=True, slots=True)
class RefundDecision:
    """`refunds` is parallel to the payments; refund and kept add up to everything in hand.

    Without `self_service` only staff may cancel; the sums are what the policy says unless a person decides.
    """

    refund_cents: int
    kept_cents: int
    self_service: bool
    rule: RefundRule
    refunds: tuple[int, ...]


def cancel_refund(
    terms: PolicyTerms,
    deposit_cents: int,
    starts_at: datetime,
    cancelled_at: datetime,
    payments: Sequence[Payment],
) -> RefundDecision:
    """Split what was paid. `deposit_cents` is the deposit of the frozen quote.

    In time for a free cancellation everything goes back, tip and gift credit included. Later the deposit is
    kept, or the smaller sum paid; a tip is never kept, for it belongs to the chef of an event that took place.
    Raises `ValueError` for a payment refunded beyond its amount.
    """
    if any(payment.held_cents < 0 for payment in payments):
        raise ValueError("a payment was refunded beyond its amount")
    rule = _rule(terms, starts_at, cancelled_at)
    kept = _kept(payments, 0 if rule == "free" else deposit_cents)
    refunds = tuple(payment.held_cents - part for payment, part in zip(payments, kept, strict=True))
    return RefundDecision(
        refund_cents=sum(refunds),
        kept_cents=sum(kept),
        self_service=rule in ("free", "deposit_kept"),
        rule=rule,
        refunds=refunds,
    )


def _rule(terms: PolicyTerms, starts_at: datetime, cancelled_at: datetime) -> RefundRule:
    if deadline(terms, "free_cancel", starts_at, cancelled_at).allowed:
        return "free"
    if deadline(terms, "self_cancel", starts_at, cancelled_at).allowed:
        return "deposit_kept"
    return "staff_only" if is_before(cancelled_at, starts_at) else "after_start"


def _kept(payments: Sequence[Payment], due: int) -> list[int]:
    """What is kept of each payment: from the deposit first, then the balance, credits last."""
    kept = [0] * len(payments)
    for index, payment in sorted(enumerate(payments), key=lambda pair: _order(pair[1])):
        if payment.kind != TIP:
            kept[index] = min(payment.held_cents, due)
            due -= kept[index]
    return kept


def _order(payment: Payment) -> int:
    return KEPT_FIRST.index(payment.kind) if payment.kind in KEPT_FIRST else len(KEPT_FIRST)
