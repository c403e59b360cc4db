"""Decisions of payments over plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from hibachi.payments.types import IntentStatus, PaymentStatus, ProviderRefundStatus, RefundStatus

OPEN: tuple[PaymentStatus, ...] = ("created", "pending")
# The provider forgets idempotency keys after 24 hours: a charge that was never opened by then is given up.
PLACE_WITHIN = timedelta(hours=20)
HEAL_AFTER = timedelta(minutes=1)  # a step not done by then was lost with its process
_FIRST_LOOK = timedelta(minutes=1)
_LONGEST_PAUSE = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Refundable:
    """A succeeded payment, newest first in sequences. `refunded_cents` counts refunds under way too."""

    payment_id: UUID
    amount_cents: int
    refunded_cents: int

    @property
    def left_cents(self) -> int:
        """What can still be given back."""
        return self.amount_cents - self.refunded_cents


def refundable_cents(payments: Sequence[Refundable]) -> int:
    """What can still be given back of all payments together."""
    return sum(payment.left_cents for payment in payments)


def may_refund(payments: Sequence[Refundable], amount_cents: int) -> bool:
    """Whether the amount is positive and covered by what was paid and not yet refunded."""
    return 0 < amount_cents <= refundable_cents(payments)


def spread_refund(payments: Sequence[Refundable], amount_cents: int) -> list[tuple[UUID, int]]:
    """Parts of a refund as (payment, cents), taken from the payments in their order; ValueError when too much."""
    if not may_refund(payments, amount_cents):
        raise ValueError("the refund is not covered by what was paid")
    parts: list[tuple[UUID, int]] = []
    for payment in payments:
        part = min(payment.left_cents, amount_cents)
        if part > 0:
            parts.append((payment.payment_id, part))
            amount_cents -= part
    return parts


def next_status(current: PaymentStatus, seen: IntentStatus) -> PaymentStatus:
    """Our status after looking at the provider's.

    Money that arrived counts whatever we had decided before, so "succeeded" always wins and is never left.
    A closed payment is not reopened by a late look at an unpaid charge.
    """
    if current == "succeeded" or seen == "succeeded":
        return "succeeded"
    if current in ("failed", "cancelled"):
        return current
    return "cancelled" if seen == "cancelled" else "pending"


def next_refund_status(current: RefundStatus, seen: ProviderRefundStatus) -> RefundStatus:
    """Our status of a refund after looking at the provider's.

    A refund may come back from the payer's bank after it looked done; "failed" is never left, so that an older
    look cannot undo a newer one.
    """
    if current == "failed" or seen == "failed":
        return "failed"
    return "succeeded" if current == "succeeded" else seen


def next_look(opened_at: datetime, now: datetime) -> datetime:
    """When to ask the provider about an unfinished thing again: soon at first, then at half its age, at most 6 h.

    Makes good webhooks that never come.
    """
    return now + min(max((now - opened_at) / 2, _FIRST_LOOK), _LONGEST_PAUSE)


def may_place(opened_at: datetime, now: datetime) -> bool:
    """Whether opening the charge, or sending the refund, is still protected by its idempotency key."""
    return now - opened_at <= PLACE_WITHIN


def method_name(method: str) -> str:
    """How money came, after "by": `card`, `Venmo`, `Zelle`, `cash`."""
    return method.capitalize() if method in ("venmo", "zelle") else method
