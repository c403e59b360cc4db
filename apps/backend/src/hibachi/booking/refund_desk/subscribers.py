"""What may leave a booking overpaid."""

from hibachi.booking.bookings.events import BookingChanged
from hibachi.booking.money.service import SUBJECT
from hibachi.booking.refund_desk import service
from hibachi.payments.events import PaymentSucceeded
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(PaymentSucceeded)
async def look_after_payment(session: WriteSession, event: PaymentSucceeded) -> None:
    """The same was paid twice, such as by card and in cash."""
    if event.subject_kind == SUBJECT:
        await service.note_credit(session, event.subject_id)


@subscribes(BookingChanged)
async def look_after_change(session: WriteSession, event: BookingChanged) -> None:
    """A smaller party costs less than was paid."""
    await service.note_credit(session, event.aggregate_id)
