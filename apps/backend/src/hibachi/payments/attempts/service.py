"""Opening, following and closing card charges. Every function opens its own units of work around the provider call."""

from uuid import UUID

import structlog

from hibachi.payments import repository, rules
from hibachi.payments.attempts import outcome
from hibachi.payments.errors import PaymentClosed, PaymentNotFound, PaymentRefused, PaymentsUnavailable
from hibachi.payments.models import Payment, ProviderCustomer
from hibachi.payments.ports import payment_gateway
from hibachi.payments.types import Intent, IntentOrder, PlacedPayment
from hibachi.platform import clock
from hibachi.platform.db import WriteSession, reading, unit_of_work
from hibachi.platform.errors import GatewayError

log = structlog.get_logger()


async def place(business_id: UUID, payment_id: UUID) -> PlacedPayment:
    """Make a recorded payment payable and return what the payer's browser needs. Call it after the commit.

    Safe to repeat: the provider returns the same charge for the same payment. Raises `PaymentNotFound`,
    `PaymentClosed`, `PaymentRefused` (for good) and `PaymentsUnavailable` (repeat, or let the sweep finish it).
    """
    payment, customer = await _read(business_id, payment_id)
    if payment.method != "card":
        return _placed(payment, None)
    if payment.status not in rules.OPEN:
        raise PaymentClosed(status_now=payment.status)
    try:
        intent = await _open(business_id, payment, customer)
    except GatewayError as problem:
        log.warning("charge_not_opened", payment_id=str(payment_id), code=problem.code, permanent=problem.permanent)
        if not problem.permanent:
            raise PaymentsUnavailable(retry_after=5) from problem
        await _give_up(business_id, payment_id, problem.code or "refused")
        raise PaymentRefused(reason=problem.code) from problem
    async with unit_of_work(business_id) as session:
        payment = await _lock(session, payment_id)
        await outcome.follow(session, payment, intent)
    if payment.status == "cancelled":  # it was cancelled during the call; the sweep closes the charge
        raise PaymentClosed(status_now=payment.status)
    return _placed(payment, intent)


async def advance(business_id: UUID, payment_id: UUID) -> None:
    """Do whatever is open at the provider for one payment: open, follow or close its charge. Safe to repeat.

    A temporary failure is raised as `GatewayError` or `PaymentsUnavailable`; the sweep comes again.
    """
    payment, _customer = await _read(business_id, payment_id)
    if payment.gateway_due_at is None:
        return
    if payment.provider_id is not None:
        await _follow_up(business_id, payment, payment.provider_id)
    elif payment.status == "created" and rules.may_place(payment.created_at, clock.now()):
        await place(business_id, payment_id)
    else:
        await _give_up(business_id, payment_id, "never_opened")


async def close_replaced(business_id: UUID, subject_kind: str, subject_id: UUID) -> bool:
    """Close charges of cancelled payments at the provider now; True when one of them was paid meanwhile.

    As long as an old charge may still be paid, no new one should be handed out: raises `PaymentsUnavailable` when the
    provider does not answer, or is still busy with one.
    """
    async with reading(business_id) as session:
        found = await repository.to_be_closed(session, subject_kind, subject_id)
    for payment_id in found:
        try:
            await advance(business_id, payment_id)
        except GatewayError as problem:
            log.warning("charge_not_closed", payment_id=str(payment_id), code=problem.code)
            raise PaymentsUnavailable(retry_after=5) from problem
    if not found:
        return False
    async with reading(business_id) as session:
        if await repository.to_be_closed(session, subject_kind, subject_id):
            raise PaymentsUnavailable(retry_after=5)
        return await repository.any_succeeded(session, found)


async def follow_intent(session: WriteSession, intent: Intent, payment_id: UUID) -> None:
    """Apply a fresh look at a charge to its payment; unknown payments are ignored."""
    payment = await repository.lock(session, payment_id)
    if payment is None:
        log.warning("charge_of_unknown_payment", payment_id=str(payment_id), intent_id=intent.id)
        return
    await outcome.follow(session, payment, intent)


async def _open(business_id: UUID, payment: Payment, customer: ProviderCustomer | None) -> Intent:
    if payment.provider_id is not None:
        return await payment_gateway().retrieve_intent(payment.provider_id)
    customer_id = await _customer_id(business_id, customer) if customer else None
    order = IntentOrder(
        payment_id=payment.id,
        business_id=business_id,
        amount_cents=payment.amount_cents,
        description=payment.description,
        customer_id=customer_id,
        metadata={"subject_kind": payment.subject_kind, "subject_id": str(payment.subject_id)},
    )
    return await payment_gateway().create_intent(order)


async def _customer_id(business_id: UUID, customer: ProviderCustomer) -> str:
    if customer.provider_id is not None:
        return customer.provider_id
    made = await payment_gateway().create_customer(customer.id, business_id, customer.name, customer.email)
    async with unit_of_work(business_id) as session:
        row = await repository.customer(session, customer.id)
        row.provider_id = row.provider_id or made
        return row.provider_id


async def _follow_up(business_id: UUID, payment: Payment, intent_id: str) -> None:
    gateway = payment_gateway()
    closing = payment.status in ("cancelled", "failed")
    intent = await (gateway.cancel_intent(intent_id) if closing else gateway.retrieve_intent(intent_id))
    async with unit_of_work(business_id) as session:
        await outcome.follow(session, await _lock(session, payment.id), intent)


async def _give_up(business_id: UUID, payment_id: UUID, code: str) -> None:
    async with unit_of_work(business_id) as session:
        payment = await _lock(session, payment_id)
        if payment.status == "created" and payment.provider_id is None:
            outcome.give_up(session, payment, code)
        else:
            payment.gateway_due_at = None


async def _read(business_id: UUID, payment_id: UUID) -> tuple[Payment, ProviderCustomer | None]:
    async with reading(business_id) as session:
        payment = await repository.find(session, payment_id)
        if payment is None:
            raise PaymentNotFound()
        customer = await repository.customer(session, payment.customer_id) if payment.customer_id else None
        return payment, customer


async def _lock(session: WriteSession, payment_id: UUID) -> Payment:
    payment = await repository.lock(session, payment_id)
    if payment is None:
        raise PaymentNotFound()
    return payment


def _placed(payment: Payment, intent: Intent | None) -> PlacedPayment:
    gateway = payment_gateway()
    return PlacedPayment(
        payment_id=payment.id,
        purpose=payment.purpose,
        method=payment.method,
        amount_cents=payment.amount_cents,
        status=payment.status,
        gateway=gateway.name,
        client_secret=intent.client_secret if intent else None,
        publishable_key=gateway.publishable_key if intent else None,
    )
