"""Opening, recording and looking up payments.

A card payment is made in three steps, so that no provider call happens inside a transaction:

1. the caller's unit of work calls `open_payment`, together with its own changes;
2. after the commit the caller awaits `attempts.service.place(business_id, payment_id)`, which calls the provider
   with the payment's id as idempotency key;
3. `place` stores the provider's id in a unit of work of its own and returns what the browser needs.

When the process dies anywhere in between, the row still has `gateway_due_at` and `attempts.tasks.sweep` finishes the
job; the idempotency key makes the repeated call return the same charge. Repeating steps 1 and 2 is safe as well.
"""

import asyncio
from collections.abc import Collection
from uuid import UUID

from hibachi.payments import repository
from hibachi.payments.errors import InvalidAmount, PaymentNotFound
from hibachi.payments.events import PaymentSucceeded
from hibachi.payments.ledger import service as ledger
from hibachi.payments.ledger.types import Movement
from hibachi.payments.models import Payment
from hibachi.payments.refunds import repository as refunds
from hibachi.payments.rules import HEAL_AFTER
from hibachi.payments.types import ManualPayment, NewPayment, Payer, PaymentView, Purpose
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession, after_commit
from hibachi.platform.outbox import publish
from hibachi.platform.tasks import enqueue

ADVANCE = "payments.advance"


async def open_payment(session: WriteSession, new: NewPayment) -> PaymentView:
    """The open payment for this amount due; made when there is none.

    Asked again with the same method and amount it returns the same payment. With another method or amount the
    standing one is cancelled first, here and then at the provider. Card payments come back "created" and go on with
    `attempts.service.place`; the others are "pending" until staff record them. Raises `InvalidAmount`.
    """
    _check_amount(new.amount_cents)
    await repository.lock_subject(session, new.subject_kind, new.subject_id)
    for standing in await repository.open_of(session, new.subject_kind, new.subject_id, new.purpose):
        if (standing.method, standing.amount_cents) == (new.method, new.amount_cents):
            return view(standing, 0)
        cancel(session, standing)
    await session.flush()  # the cancelled row must leave the one-open-payment index before the new one enters
    payment = _new_row(new)
    if new.payer is not None and new.method == "card":
        payment.customer_id = await _customer_id(session, new.payer)
    session.add(payment)
    await session.flush()
    return view(payment, 0)


async def record_manual_payment(session: WriteSession, received: ManualPayment) -> PaymentView:
    """Book money that staff saw arrive by Venmo, Zelle or cash; announces `PaymentSucceeded`.

    A payment that waits for this purpose and method is completed with the amount that really came; one that waits
    by another method is cancelled. Raises `InvalidAmount`.
    """
    _check_amount(received.amount_cents)
    await repository.lock_subject(session, received.subject_kind, received.subject_id)
    payment = None
    for standing in await repository.open_of(session, received.subject_kind, received.subject_id, received.purpose):
        if standing.method == received.method:
            payment = standing
        else:
            cancel(session, standing)
    if payment is None:
        payment = Payment(
            subject_kind=received.subject_kind,
            subject_id=received.subject_id,
            purpose=received.purpose,
            method=received.method,
        )
        session.add(payment)
    payment.amount_cents = received.amount_cents
    payment.recorded_by, payment.reference = received.recorded_by, received.reference
    await succeed(session, payment)
    return view(payment, 0)


async def cancel_open(session: WriteSession, subject_kind: str, subject_id: UUID) -> int:
    """Cancel everything unfinished of a subject, such as an expired booking; returns how many.

    Money that arrives all the same is announced as `PaymentSucceeded` like any other.
    """
    await repository.lock_subject(session, subject_kind, subject_id)
    standing = await repository.open_of(session, subject_kind, subject_id)
    for payment in standing:
        cancel(session, payment)
    return len(standing)


async def hold_still(session: WriteSession, subject_kind: str, subject_id: UUID) -> None:
    """Let nothing be paid, recorded or opened for a subject until this unit of work ends.

    A payment that another unit of work is just booking is waited for, so that sums read from here on count it.
    """
    await repository.lock_subject(session, subject_kind, subject_id)
    await repository.open_of(session, subject_kind, subject_id)


async def cancel_unless(
    session: WriteSession, subject_kind: str, subject_id: UUID, purpose: Purpose, amount_cents: int
) -> int:
    """Cancel open payments of a purpose over another amount than is owed now; returns how many."""
    await repository.lock_subject(session, subject_kind, subject_id)
    standing = await repository.open_of(session, subject_kind, subject_id, purpose)
    outdated = [payment for payment in standing if payment.amount_cents != amount_cents]
    for payment in outdated:
        cancel(session, payment)
    return len(outdated)


async def payments_of(session: ReadSession, subject_kind: str, subject_id: UUID) -> list[PaymentView]:
    """A subject's payments, oldest first, open and cancelled ones included."""
    payments = await repository.of_subject(session, subject_kind, subject_id)
    given_back = await refunds.sums(session, [payment.id for payment in payments])
    return [view(payment, given_back.get(payment.id, 0)) for payment in payments]


async def paid_cents(
    session: ReadSession, subject_kind: str, subject_id: UUID, without: Collection[Purpose] = ()
) -> int:
    """What a subject has paid, purposes `without` left out, less every refund that has not failed."""
    paid = [row for row in await payments_of(session, subject_kind, subject_id) if row.status == "succeeded"]
    return sum(row.amount_cents - row.refunded_cents for row in paid if row.purpose not in without)


async def payment_of(session: ReadSession, payment_id: UUID) -> PaymentView:
    """One payment; raises `PaymentNotFound`."""
    payment = await repository.find(session, payment_id)
    if payment is None:
        raise PaymentNotFound()
    return view(payment, (await refunds.sums(session, [payment.id])).get(payment.id, 0))


async def succeed(session: WriteSession, payment: Payment) -> None:
    """Mark a payment as paid, post it and announce it. For callers inside payments that hold the row's lock."""
    payment.status = "succeeded"
    payment.succeeded_at = clock.now()
    payment.gateway_due_at = payment.failure_code = None
    await session.flush()
    await ledger.post(
        session,
        Movement(
            happening="payment_succeeded",
            source_id=payment.id,
            payment_id=payment.id,
            subject_kind=payment.subject_kind,
            subject_id=payment.subject_id,
            purpose=payment.purpose,
            method=payment.method,
            amount_cents=payment.amount_cents,
        ),
    )
    publish(
        session,
        PaymentSucceeded(
            aggregate_id=payment.subject_id,
            subject_kind=payment.subject_kind,
            subject_id=payment.subject_id,
            payment_id=payment.id,
            purpose=payment.purpose,
            amount_cents=payment.amount_cents,
            method=payment.method,
        ),
    )


def cancel(session: WriteSession, payment: Payment) -> None:
    """Close an open payment; a charge that is open at the provider is closed there after the commit."""
    payment.status = "cancelled"
    payment.gateway_due_at = clock.now() if payment.provider_id else None
    if payment.provider_id:
        send_after_commit(session, ADVANCE, payment.id)


def send_after_commit(session: WriteSession, task_name: str, row_id: UUID) -> None:
    """Hand a row to a job once it is committed. Should this be lost, the sweep finds the row by its due time."""
    business_id = session.info["business_id"]

    async def send() -> None:
        await asyncio.to_thread(enqueue, task_name, str(row_id), str(business_id))

    after_commit(session, f"{task_name}:{row_id}", send)


def view(payment: Payment, refunded_cents: int) -> PaymentView:
    """The row as other domains see it."""
    return PaymentView(
        id=payment.id,
        purpose=payment.purpose,
        method=payment.method,
        status=payment.status,
        amount_cents=payment.amount_cents,
        refunded_cents=refunded_cents,
        reference=payment.reference,
        failure_code=payment.failure_code,
        created_at=payment.created_at,
        succeeded_at=payment.succeeded_at,
    )


def _check_amount(amount_cents: int) -> None:
    if amount_cents <= 0:
        raise InvalidAmount(field="amount_cents", rule="positive")


def _new_row(new: NewPayment) -> Payment:
    card = new.method == "card"
    return Payment(
        subject_kind=new.subject_kind,
        subject_id=new.subject_id,
        purpose=new.purpose,
        method=new.method,
        amount_cents=new.amount_cents,
        description=new.description,
        status="created" if card else "pending",
        gateway_due_at=clock.now() + HEAL_AFTER if card else None,
    )


async def _customer_id(session: WriteSession, payer: Payer) -> UUID:
    await repository.insert_customer(session, payer)
    customer = await repository.find_customer(session, payer.owner_id)
    if customer is None:
        raise LookupError("the payer was written a moment ago")
    return customer.id
