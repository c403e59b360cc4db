"""Recording refunds, sending them to the provider, and following what became of them.

A refund is a row first; after the commit a job calls the provider with the row's id as idempotency key. Rows whose
job was lost are found by their `gateway_due_at`.
"""

from collections.abc import Collection, Sequence
from uuid import UUID

from hibachi.payments import repository as payments
from hibachi.payments import rules
from hibachi.payments.errors import (
    InvalidAmount,
    NotFailedRefund,
    NotManualRefund,
    OverRefund,
    PaymentNotFound,
    RefundNotFound,
)
from hibachi.payments.models import Payment
from hibachi.payments.ports import payment_gateway
from hibachi.payments.refunds import outcome, repository
from hibachi.payments.refunds.models import Refund
from hibachi.payments.rules import Refundable
from hibachi.payments.service import send_after_commit
from hibachi.payments.types import ManualMethod, ProviderRefund, Purpose, RefundOrder, RefundView
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession, reading, unit_of_work
from hibachi.platform.errors import GatewayError

SEND = "payments.send_refund"


async def refund(
    session: WriteSession,
    subject_kind: str,
    subject_id: UUID,
    amount_cents: int,
    *,
    reason: str,
    requested_by: UUID | None = None,
    purposes: Collection[Purpose] | None = None,
) -> list[RefundView]:
    """Give back an amount, taken from the subject's payments newest first; of some purposes only, or of all.

    Cards are refunded by a job after the commit; Venmo, Zelle and cash become "manual_due" for a person. Raises
    `InvalidAmount` and `OverRefund`; concurrent refunds of one subject wait for each other.
    """
    await payments.lock_subject(session, subject_kind, subject_id)
    paid = await payments.lock_succeeded(session, subject_kind, subject_id)
    chosen = [payment for payment in paid if purposes is None or payment.purpose in purposes]
    return await _record(session, chosen, amount_cents, reason, requested_by)


async def refund_payment(
    session: WriteSession, payment_id: UUID, amount_cents: int, *, reason: str, requested_by: UUID | None = None
) -> RefundView:
    """Give back part or all of one payment; raises `PaymentNotFound`, `InvalidAmount` and `OverRefund`."""
    payment = await payments.lock(session, payment_id)
    if payment is None:
        raise PaymentNotFound()
    paid = [payment] if payment.status == "succeeded" else []
    return (await _record(session, paid, amount_cents, reason, requested_by))[0]


async def _record(
    session: WriteSession, paid: Sequence[Payment], amount_cents: int, reason: str, requested_by: UUID | None
) -> list[RefundView]:
    if amount_cents <= 0:
        raise InvalidAmount(field="amount_cents", rule="positive")
    given_back = await repository.sums(session, [payment.id for payment in paid])
    refundable = [Refundable(row.id, row.amount_cents, given_back.get(row.id, 0)) for row in paid]
    if not rules.may_refund(refundable, amount_cents):
        left = rules.refundable_cents(refundable)
        raise OverRefund(field="amount_cents", rule="refundable", refundable_cents=left)
    by_id = {payment.id: payment for payment in paid}
    found = []
    for payment_id, part in rules.spread_refund(refundable, amount_cents):
        row = _new_row(by_id[payment_id], part, reason, requested_by)
        session.add(row)
        found.append((row, by_id[payment_id]))
    await session.flush()
    for row, _payment in found:
        if row.status == "created":
            send_after_commit(session, SEND, row.id)
    return [view(row, payment) for row, payment in found]


def _new_row(payment: Payment, amount_cents: int, reason: str, requested_by: UUID | None) -> Refund:
    card = payment.method == "card"
    return Refund(
        payment_id=payment.id,
        amount_cents=amount_cents,
        status="created" if card else "manual_due",
        gateway_due_at=clock.now() + rules.HEAL_AFTER if card else None,
        reason=reason,
        requested_by=requested_by,
    )


async def complete_manual_refund(
    session: WriteSession,
    refund_id: UUID,
    *,
    paid_by: UUID | None,
    how: ManualMethod | None = None,
    reference: str = "",
) -> RefundView:
    """A person has sent the money, the way it came or `how`; announces `RefundSucceeded`.

    A failed refund is settled by another row, as what failed is history. Raises `RefundNotFound`, `NotManualRefund`.
    """
    row, payment = await _locked(session, refund_id)
    if row.status == "failed" and row.settled_at is None and how is not None:
        row = await _again(session, row, payment, paid_by)
    elif row.status != "manual_due":
        raise NotManualRefund(status_now=row.status)
    row.paid_by, row.paid_how, row.reference = paid_by, how, reference
    await outcome.succeed(session, row, payment)
    return view(row, payment)


async def try_again(session: WriteSession, refund_id: UUID, *, requested_by: UUID | None) -> RefundView:
    """Send what failed once more, as a refund of its own. Raises `RefundNotFound`, `NotFailedRefund`, `OverRefund`."""
    row, payment = await _locked(session, refund_id)
    if row.status != "failed" or row.settled_at is not None:
        raise NotFailedRefund(status_now=row.status)
    new = await _again(session, row, payment, requested_by)
    if new.status == "created":
        send_after_commit(session, SEND, new.id)
    return view(new, payment)


async def _again(session: WriteSession, row: Refund, payment: Payment, by: UUID | None) -> Refund:
    """Another refund in the place of a failed one; the money may have been given back otherwise meanwhile."""
    given_back = (await repository.sums(session, [payment.id])).get(payment.id, 0)
    if row.amount_cents > payment.amount_cents - given_back:
        raise OverRefund(rule="refundable", refundable_cents=payment.amount_cents - given_back)
    row.settled_at, row.settled_by = clock.now(), by
    new = _new_row(payment, row.amount_cents, row.reason, by)
    session.add(new)
    await session.flush()
    return new


async def send(business_id: UUID, refund_id: UUID) -> None:
    """Tell the provider about a recorded refund, or ask what became of one it knows. Safe to repeat.

    A temporary failure is raised as `GatewayError`; the sweep comes again. A permanent one fails the refund.
    """
    async with reading(business_id) as session:
        row = await repository.find(session, refund_id)
        payment = await payments.find(session, row.payment_id) if row else None
    if row is None or payment is None or payment.provider_id is None or row.gateway_due_at is None:
        return
    try:
        seen = await _at_provider(row, payment.provider_id)
    except GatewayError as problem:
        if not problem.permanent:
            raise
        async with unit_of_work(business_id) as session:
            row, payment = await _locked(session, refund_id)
            await outcome.fail(session, row, payment, problem.code or "refused")
        return
    async with unit_of_work(business_id) as session:
        row, payment = await _locked(session, refund_id)
        await outcome.follow(session, row, payment, seen)


async def _at_provider(row: Refund, intent_id: str) -> ProviderRefund:
    """The provider's refund for a row: found again when it may exist already, made otherwise."""
    if row.provider_id is not None or not rules.may_place(row.created_at, clock.now()):
        for seen in await payment_gateway().refunds_of(intent_id):
            if seen.refund_id == row.id or seen.id == row.provider_id:
                return seen
    return await payment_gateway().create_refund(
        RefundOrder(refund_id=row.id, business_id=row.business_id, intent_id=intent_id, amount_cents=row.amount_cents)
    )


async def follow_all(session: WriteSession, payment_id: UUID, seen: Sequence[ProviderRefund]) -> None:
    """Bring a payment's refunds to the provider's state; refunds made in its dashboard are taken over as rows."""
    payment = await payments.lock(session, payment_id)
    if payment is None:
        return
    rows = await repository.of_payment(session, payment_id)
    for found in seen:
        row = next((row for row in rows if found.refund_id == row.id or found.id == row.provider_id), None)
        if row is None:
            row = _new_row(payment, found.amount_cents, "made at the provider", None)
            row.provider_id = found.id
            session.add(row)
            await session.flush()
        await outcome.follow(session, row, payment, found)


async def refunds_of(session: ReadSession, subject_kind: str, subject_id: UUID) -> list[RefundView]:
    """A subject's refunds, oldest first."""
    return [view(row, payment) for row, payment in await repository.of_subject(session, subject_kind, subject_id)]


async def refund_of(session: ReadSession, refund_id: UUID) -> RefundView:
    """One refund. Raises `RefundNotFound`."""
    row = await repository.find(session, refund_id)
    payment = await payments.find(session, row.payment_id) if row else None
    if row is None or payment is None:
        raise RefundNotFound()
    return view(row, payment)


async def unfinished(session: ReadSession) -> list[RefundView]:
    """Refunds that wait for a person, to be sent by hand or because they failed, oldest first."""
    return [view(row, payment) for row, payment in await repository.unfinished(session)]


async def _locked(session: WriteSession, refund_id: UUID) -> tuple[Refund, Payment]:
    """A refund and its payment. The payment is locked first, as everywhere, so that nobody waits in a circle."""
    row = await repository.find(session, refund_id)
    payment = await payments.lock(session, row.payment_id) if row else None
    row = await repository.lock(session, refund_id)
    if row is None or payment is None:
        raise RefundNotFound()
    return row, payment


def view(row: Refund, payment: Payment) -> RefundView:
    """The row as other domains see it."""
    return RefundView(
        id=row.id,
        payment_id=payment.id,
        subject_kind=payment.subject_kind,
        subject_id=payment.subject_id,
        purpose=payment.purpose,
        method=row.paid_how or payment.method,
        status=row.status,
        amount_cents=row.amount_cents,
        reason=row.reason,
        failure_code=row.failure_code,
        settled=row.settled_at is not None,
        created_at=row.created_at,
        succeeded_at=row.succeeded_at,
    )
