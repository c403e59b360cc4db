"""Cancelling."""

from dataclasses import dataclass
from uuid import UUID

from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor
from hibachi.booking.cancellation.errors import OnlyStaffCancels, RefundTooHigh
from hibachi.booking.policies.cancel_refund import Payment, RefundDecision, cancel_refund
from hibachi.booking.policies.lifecycle import may_move
from hibachi.booking.sold import service as sold
from hibachi.payments import service as payments
from hibachi.payments.refunds import service as refunds
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession

SUBJECT = "booking"


@dataclass(frozen=True, slots=True)
class CancelPlan:
    """What cancelling now would do; `payment_ids` is parallel to `decision.refunds`."""

    decision: RefundDecision
    payment_ids: tuple[UUID, ...]


async def plan(session: ReadSession, booking: Booking) -> CancelPlan:
    """Work out refund and kept sum by the frozen policy."""
    paid = [item for item in await payments.payments_of(session, SUBJECT, booking.id) if item.status == "succeeded"]
    terms = await sold.terms_of(session, booking)
    decision = cancel_refund(
        terms.policy,
        int(booking.quote["deposit_cents"]),
        booking.starts_at,
        clock.now(),
        [Payment(item.purpose, item.amount_cents, item.refunded_cents) for item in paid],
    )
    return CancelPlan(decision, tuple(item.id for item in paid))


async def apply(
    session: WriteSession, booking: Booking, actor: Actor, reason: str | None, refund_cents: int | None = None
) -> RefundDecision:
    """Cancel a locked booking and record the refunds; the money moves after the commit.

    Staff may decide another sum with `refund_cents`. Raises `WrongState`, `OnlyStaffCancels`, `RefundTooHigh`.
    """
    planned = await plan(session, booking)
    decision = planned.decision
    if actor.kind == "customer" and may_move(booking.status, "cancelled", "customer") and not decision.self_service:
        raise OnlyStaffCancels(field="booking", rule=decision.rule)
    in_hand = decision.refund_cents + decision.kept_cents
    wished = decision.refund_cents if refund_cents is None else refund_cents
    if not 0 <= wished <= in_hand:
        raise RefundTooHigh(field="refund_cents", rule="at_most_paid", refundable_cents=in_hand)
    await bookings.move(session, booking, "cancelled", actor, note=reason, refund_cents=wished, rule=decision.rule)
    await payments.cancel_open(session, SUBJECT, booking.id)
    if refund_cents is None:
        await _refund_by_policy(session, planned, actor)
    elif refund_cents:
        await refunds.refund(session, SUBJECT, booking.id, refund_cents, reason="cancelled", requested_by=actor.id)
    booking.paid_cents = await payments.paid_cents(session, SUBJECT, booking.id)
    return decision


async def _refund_by_policy(session: WriteSession, planned: CancelPlan, actor: Actor) -> None:
    for payment_id, amount in zip(planned.payment_ids, planned.decision.refunds, strict=True):
        if amount:
            await refunds.refund_payment(session, payment_id, amount, reason="cancelled", requested_by=actor.id)
