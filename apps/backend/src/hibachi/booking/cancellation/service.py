"""Cancelling."""

from dataclasses import dataclass
from typing import get_args
from uuid import UUID

from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor, actor_of
from hibachi.booking.cancellation.errors import OnlyStaffCancels, RefundTooHigh
from hibachi.booking.money import service as money
from hibachi.booking.money.service import SUBJECT
from hibachi.booking.policies.cancel_refund import Payment, RefundDecision, cancel_refund
from hibachi.booking.policies.lifecycle import Status, may_move
from hibachi.booking.sold import service as sold
from hibachi.identity.approvals.service import request_approval
from hibachi.identity.approvals.types import Decided
from hibachi.payments import service as payments
from hibachi.payments.refunds import service as refunds
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.money import format_usd

APPROVAL = "booking.cancel"


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
    # Open payments are closed first: one that succeeds at this very moment is then either seen by the plan, or
    # arrives after the cancellation and is returned as late money.
    await payments.cancel_open(session, SUBJECT, booking.id)
    planned, wished = await _checked(session, booking, refund_cents)
    decision = planned.decision
    if actor.kind == "customer" and may_move(booking.status, "cancelled", "customer") and not decision.self_service:
        raise OnlyStaffCancels(field="booking", rule=decision.rule)
    settled = [str(payment_id) for payment_id in planned.payment_ids]
    data = {"refund_cents": wished, "rule": decision.rule, "payments": settled}
    await bookings.move(session, booking, "cancelled", actor, note=reason, **data)
    if refund_cents is None:
        await _refund_by_policy(session, planned, actor)
    elif refund_cents:
        await refunds.refund(session, SUBJECT, booking.id, refund_cents, reason="cancelled", requested_by=actor.id)
    booking.paid_cents = await money.paid_cents(session, booking.id)
    return decision


async def ask(
    session: WriteSession, caller: Caller, booking: Booking, reason: str, refund_cents: int | None = None
) -> None:
    """Ask a second person to cancel a locked booking; nothing else changes until then.

    Raises `AlreadyRequested`, `WrongState`, `RefundTooHigh`.
    """
    bookings.check_status(booking, *(status for status in get_args(Status) if may_move(status, "cancelled", "staff")))
    _, wished = await _checked(session, booking, refund_cents)
    summary = f"Cancel {booking.reference} and refund {format_usd(wished)}"
    data = {"reason": reason, "refund_cents": refund_cents}
    await request_approval(
        session, caller, APPROVAL, booking.id, permission="bookings:cancel", summary=summary, data=data
    )
    bookings.record(session, booking, "cancellation_asked", actor_of(caller), note=reason, refund_cents=wished)


async def decide(session: WriteSession, booking: Booking, decided: Decided, approved: bool) -> None:
    """Do what a second person consented to; a booking that is off already stays as it is."""
    actor = Actor("staff", decided.decided_by_name, decided.decided_by)
    if not approved:
        bookings.record(session, booking, "cancellation_refused", actor, note=decided.note)
    elif may_move(booking.status, "cancelled", "staff"):
        await apply(session, booking, actor, decided.data["reason"], decided.data["refund_cents"])


async def _checked(session: ReadSession, booking: Booking, refund_cents: int | None) -> tuple[CancelPlan, int]:
    """The plan and the sum to give back. Raises `RefundTooHigh`."""
    planned = await plan(session, booking)
    in_hand = planned.decision.refund_cents + planned.decision.kept_cents
    wished = planned.decision.refund_cents if refund_cents is None else refund_cents
    if not 0 <= wished <= in_hand:
        raise RefundTooHigh(field="refund_cents", rule="at_most_paid", refundable_cents=in_hand)
    return planned, wished


async def _refund_by_policy(session: WriteSession, planned: CancelPlan, actor: Actor) -> None:
    for payment_id, amount in zip(planned.payment_ids, planned.decision.refunds, strict=True):
        if amount:
            await refunds.refund_payment(session, payment_id, amount, reason="cancelled", requested_by=actor.id)
