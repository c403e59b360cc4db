"""Queries of hosts' bookings."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from hibachi.booking.bookings.models import Booking
from hibachi.platform.db import ReadSession

_OVER = ("cancelled", "expired", "completed", "no_show")


async def coming_of(session: ReadSession, customer_ids: Sequence[UUID], zip_code: str, now: datetime) -> list[Booking]:
    """Bookings of these people at a ZIP that are still to take place, the next one first."""
    query = select(Booking).where(
        Booking.customer_id.in_(customer_ids),
        Booking.zip == zip_code,
        Booking.ends_at > now,
        Booking.status.not_in(_OVER),
    )
    return list((await session.scalars(query.order_by(Booking.starts_at))).all())
