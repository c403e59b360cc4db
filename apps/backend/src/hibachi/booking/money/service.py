"""A booking's money, as payments knows it."""

from uuid import UUID

from hibachi.payments import service as payments
from hibachi.payments.types import Purpose
from hibachi.platform.db import ReadSession

SUBJECT = "booking"
_NOT_OWED: tuple[Purpose, ...] = ("tip",)  # the chef's, never a part of the total


async def paid_cents(session: ReadSession, booking_id: UUID) -> int:
    """What was paid towards a booking's total: everything but tips, less every refund that has not failed."""
    return await payments.paid_cents(session, SUBJECT, booking_id, without=_NOT_OWED)
