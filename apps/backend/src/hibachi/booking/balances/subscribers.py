"""What changes what is owed."""

from hibachi.booking.balances import service
from hibachi.booking.bookings.events import BookingChanged, BookingConfirmed, BookingRescheduled
from hibachi.booking.money.service import SUBJECT
from hibachi.payments.events import PaymentSucceeded, RefundSucceeded
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(PaymentSucceeded)
async def after_payment(session: WriteSession, event: PaymentSucceeded) -> None:
    """Money of any purpose and method came: an open attempt may ask for too much."""
    if event.subject_kind == SUBJECT:
        await service.close_outdated(session, event.subject_id)


@subscribes(RefundSucceeded)
async def after_refund(session: WriteSession, event: RefundSucceeded) -> None:
    """Money went back: an open attempt may ask for too little."""
    if event.subject_kind == SUBJECT:
        await service.close_outdated(session, event.subject_id)


@subscribes(BookingConfirmed)
async def after_confirmation(session: WriteSession, event: BookingConfirmed) -> None:
    """The deposit is there: no attempt at it stays open."""
    await service.close_outdated(session, event.aggregate_id)


@subscribes(BookingChanged)
async def after_change(session: WriteSession, event: BookingChanged) -> None:
    """Another party has another price."""
    await service.close_outdated(session, event.aggregate_id)


@subscribes(BookingRescheduled)
async def after_move(session: WriteSession, event: BookingRescheduled) -> None:
    """A move may cost a fee."""
    await service.close_outdated(session, event.aggregate_id)
