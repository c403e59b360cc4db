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
    return [booking for booking in await all_coming_of(session, customer_ids, now) if booking.zip == zip_code]


async def all_coming_of(session: ReadSession, customer_ids: Sequence[UUID], now: datetime) -> list[Booking]:
    """Bookings of these people that are still to take place, the next one first."""
    query = select(Booking).where(
        Booking.customer_id.in_(customer_ids), Booking.ends_at > now, Booking.status.not_in(_OVER)
    )
    return list((await session.scalars(query.order_by(Booking.starts_at))).all())


async def of_ids(session: ReadSession, booking_ids: Sequence[UUID]) -> Sequence[Booking]:
    """Bookings by their ids."""
    return (await session.scalars(select(Booking).where(Booking.id.in_(booking_ids)))).all()


async def host_of(session: ReadSession, reference: str) -> Sequence[UUID]:
    """The person of a reference, if there is one."""
    query = select(Booking.customer_id).where(Booking.reference == reference, Booking.customer_id.is_not(None))
    return [found for found in (await session.scalars(query)).all() if found]
