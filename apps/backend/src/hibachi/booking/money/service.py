"""A booking's money, as payments knows it."""

from uuid import UUID

from hibachi.booking.bookings import repository
from hibachi.payments import service as payments
from hibachi.payments.types import Purpose
from hibachi.platform.db import ReadSession

SUBJECT = "booking"
_NOT_OWED: tuple[Purpose, ...] = ("tip",)  # the chef's, never a part of the total


async def paid_cents(session: ReadSession, booking_id: UUID) -> int:
    """What was paid towards a booking's total: everything but tips, less every refund that has not failed."""
    return await payments.paid_cents(session, SUBJECT, booking_id, without=_NOT_OWED)


async def counted_payments(session: ReadSession, booking_id: UUID) -> set[str]:
    """Ids of the payments that the booking has dealt with: counted on arrival, or split by its cancellation."""
    history = await repository.history(session, booking_id)
    counted = {entry.data["payment_id"] for entry in history if entry.kind == "paid"}
    return counted.union(*(entry.data.get("payments", ()) for entry in history if entry.after == "cancelled"))
