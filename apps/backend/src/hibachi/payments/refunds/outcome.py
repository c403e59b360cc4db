"""What happens to a refund's row when its fate is known: status, ledger, event. Callers hold the row's lock."""

from hibachi.payments import rules
from hibachi.payments.events import RefundFailed, RefundSucceeded
from hibachi.payments.ledger import service as ledger
from hibachi.payments.ledger.types import Happening, Movement
from hibachi.payments.models import Payment
from hibachi.payments.refunds.models import Refund
from hibachi.payments.types import ProviderRefund
from hibachi.platform import clock
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import publish


async def follow(session: WriteSession, row: Refund, payment: Payment, seen: ProviderRefund) -> None:
    """Bring the row to the provider's state; repeated and late looks change nothing."""
    row.provider_id = row.provider_id or seen.id
    status = rules.next_refund_status(row.status, seen.status)
    if status == row.status:
        if status in ("succeeded", "failed"):
            row.gateway_due_at = None
        return
    if status == "succeeded":
        await succeed(session, row, payment)
    elif status == "failed":
        await fail(session, row, payment, seen.failure_code or "failed")
    else:
        row.status = status
        row.gateway_due_at = rules.next_look(row.created_at, clock.now())


async def succeed(session: WriteSession, row: Refund, payment: Payment) -> None:
    """The money has left."""
    row.status, row.succeeded_at, row.gateway_due_at = "succeeded", clock.now(), None
    await _post(session, "refund_succeeded", row, payment)
    publish(
        session,
        RefundSucceeded(
            aggregate_id=payment.subject_id,
            subject_kind=payment.subject_kind,
            subject_id=payment.subject_id,
            payment_id=payment.id,
            refund_id=row.id,
            purpose=payment.purpose,
            amount_cents=row.amount_cents,
        ),
    )


async def fail(session: WriteSession, row: Refund, payment: Payment, code: str) -> None:
    """The money did not leave, or came back after it had."""
    if row.status == "succeeded":
        await _post(session, "refund_returned", row, payment)
    row.status, row.failure_code, row.gateway_due_at = "failed", code, None
    publish(
        session,
        RefundFailed(
            aggregate_id=payment.subject_id,
            subject_kind=payment.subject_kind,
            subject_id=payment.subject_id,
            payment_id=payment.id,
            refund_id=row.id,
            purpose=payment.purpose,
            amount_cents=row.amount_cents,
            failure_code=code,
        ),
    )


async def _post(session: WriteSession, happening: Happening, row: Refund, payment: Payment) -> None:
    movement = Movement(
        happening=happening,
        source_id=row.id,
        payment_id=payment.id,
        subject_kind=payment.subject_kind,
        subject_id=payment.subject_id,
        purpose=payment.purpose,
        method=row.paid_how or payment.method,
        amount_cents=row.amount_cents,
    )
    await ledger.post(session, movement)
