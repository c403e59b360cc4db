"""What a look at the provider's charge does to a payment's row. Callers hold the row's lock."""

from hibachi.payments import rules
from hibachi.payments.errors import ChargeMismatch
from hibachi.payments.events import PaymentFailed
from hibachi.payments.models import Payment
from hibachi.payments.service import succeed
from hibachi.payments.types import Intent
from hibachi.platform import clock
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import publish


async def follow(session: WriteSession, payment: Payment, intent: Intent) -> None:
    """Bring the row to the provider's state; repeated, reordered and late looks change nothing.

    Raises `ChargeMismatch` when the charge is another one, or over another amount, than our record says.
    """
    if payment.provider_id not in (None, intent.id) or intent.amount_cents != payment.amount_cents:
        raise ChargeMismatch(payment_id=str(payment.id), intent_id=intent.id)
    payment.provider_id = intent.id
    before, after = payment.status, rules.next_status(payment.status, intent.status)
    if after == "succeeded":
        if before != "succeeded":
            await succeed(session, payment)
        return
    payment.status = after
    if after == "pending" and intent.failure and intent.failure.attempt_id != payment.failure_ref:
        payment.failure_ref = intent.failure.attempt_id
        announce_failure(session, payment, intent.failure.code, final=False)
    closed_there = intent.status == "cancelled"
    payment.gateway_due_at = None if closed_there else rules.next_look(payment.created_at, clock.now())


def give_up(session: WriteSession, payment: Payment, code: str) -> None:
    """The charge will never be opened: the payment has failed for good."""
    payment.status, payment.gateway_due_at = "failed", None
    announce_failure(session, payment, code, final=True)


def announce_failure(session: WriteSession, payment: Payment, code: str, *, final: bool) -> None:
    """Keep the reason and tell the subject's domain."""
    payment.failure_code = code
    publish(
        session,
        PaymentFailed(
            aggregate_id=payment.subject_id,
            subject_kind=payment.subject_kind,
            subject_id=payment.subject_id,
            payment_id=payment.id,
            purpose=payment.purpose,
            amount_cents=payment.amount_cents,
            failure_code=code,
            final=final,
        ),
    )
