"""Queries of signed agreements."""

from uuid import UUID

from sqlalchemy import select

from hibachi.booking.agreements.models import SignedAgreement
from hibachi.platform.db import ReadSession


async def of_booking(session: ReadSession, booking_id: UUID) -> SignedAgreement | None:
    """The signature of a booking, if there is one."""
    query = select(SignedAgreement).where(SignedAgreement.booking_id == booking_id)
    return (await session.scalars(query)).one_or_none()
