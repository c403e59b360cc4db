"""Reactions to payments."""

from hibachi.booking.deposits import service
from hibachi.payments.events import PaymentSucceeded, RefundSucceeded
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(PaymentSucceeded)
async def apply_payment(session: WriteSession, event: PaymentSucceeded) -> None:
    """Confirm a booking whose deposit arrived; reseat or refund one whose time had run out."""
    if event.subject_kind == service.SUBJECT:
        await service.money_arrived(session, event)


@subscribes(RefundSucceeded)
async def apply_refund(session: WriteSession, event: RefundSucceeded) -> None:
    """Bring the paid sum of a booking up to date after money went back."""
    if event.subject_kind == service.SUBJECT:
        await service.money_returned(session, event.subject_id)
