"""Queries over bookings whose money waits."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from hibachi.booking.bookings.models import Booking
from hibachi.booking.policies.lifecycle import Status
from hibachi.platform.db import ReadSession


async def by_ids(session: ReadSession, booking_ids: Sequence[UUID]) -> dict[UUID, Booking]:
    """Bookings by id."""
    return {row.id: row for row in await session.scalars(select(Booking).where(Booking.id.in_(booking_ids)))}


async def overpaid(session: ReadSession, statuses: Sequence[Status]) -> Sequence[Booking]:
    """Bookings in these states that were paid more than they cost, soonest first."""
    query = select(Booking).where(Booking.paid_cents > Booking.total_cents, Booking.status.in_(statuses))
    return (await session.scalars(query.order_by(Booking.starts_at))).all()
