"""Reactions to payments."""

from hibachi.booking.bookings.events import BookingExpired
from hibachi.booking.deposits import service
from hibachi.booking.money.service import SUBJECT
from hibachi.payments.events import PaymentSucceeded, RefundFailed, RefundSucceeded
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(PaymentSucceeded)
async def apply_payment(session: WriteSession, event: PaymentSucceeded) -> None:
    """Confirm a booking whose deposit arrived; reseat or refund one whose time had run out."""
    if event.subject_kind == SUBJECT:
        await service.money_arrived(session, event)


@subscribes(RefundSucceeded)
async def apply_refund(session: WriteSession, event: RefundSucceeded) -> None:
    """Bring the paid sum of a booking up to date after money went back."""
    if event.subject_kind == SUBJECT:
        await service.money_returned(session, event.subject_id)


@subscribes(RefundFailed)
async def keep_failed_refund(session: WriteSession, event: RefundFailed) -> None:
    """Count money again that could not be returned."""
    if event.subject_kind == SUBJECT:
        await service.money_stayed(session, event)


@subscribes(BookingExpired)
async def settle(session: WriteSession, event: BookingExpired) -> None:
    """Close open payments and return money of a booking that ran out."""
    await service.settle_expired(session, event.aggregate_id)
