"""Queries of bookings."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from hibachi.booking.bookings.models import Booking, BookingEvent
from hibachi.platform.db import ReadSession, WriteSession


async def find(session: ReadSession, booking_id: UUID) -> Booking | None:
    """One booking."""
    return (await session.scalars(select(Booking).where(Booking.id == booking_id))).one_or_none()


async def lock(session: WriteSession, booking_id: UUID) -> Booking | None:
    """One booking, locked until the end of the transaction and read afresh."""
    query = select(Booking).where(Booking.id == booking_id).with_for_update()
    return (await session.scalars(query.execution_options(populate_existing=True))).one_or_none()


async def of_request(session: ReadSession, request_id: UUID) -> Booking | None:
    """The booking that a request made before."""
    return (await session.scalars(select(Booking).where(Booking.request_id == request_id))).one_or_none()


async def history(session: ReadSession, booking_id: UUID) -> Sequence[BookingEvent]:
    """The history of a booking, oldest first."""
    query = select(BookingEvent).where(BookingEvent.booking_id == booking_id)
    return (await session.scalars(query.order_by(BookingEvent.created_at, BookingEvent.id))).all()


async def histories(session: ReadSession, booking_ids: Sequence[UUID]) -> Sequence[BookingEvent]:
    """The histories of several bookings in one row of time, newest first."""
    query = select(BookingEvent).where(BookingEvent.booking_id.in_(booking_ids))
    return (await session.scalars(query.order_by(BookingEvent.created_at.desc(), BookingEvent.id.desc()))).all()


async def overdue_of_day(session: WriteSession, station_id: UUID, day: date, now: datetime) -> Sequence[Booking]:
    """Bookings of a station's date whose time has run out, locked; those another worker holds are skipped."""
    query = select(Booking).where(
        Booking.station_id == station_id, Booking.event_date == day, Booking.expires_at <= now
    )
    return (await session.scalars(query.with_for_update(skip_locked=True))).all()


async def reference_taken(session: ReadSession, reference: str) -> bool:
    """Whether a short reference is in use."""
    return (await session.scalar(select(Booking.id).where(Booking.reference == reference))) is not None
