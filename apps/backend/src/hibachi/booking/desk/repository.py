"""Searches over bookings."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select

from hibachi.booking.bookings.models import Booking, BookingEvent
from hibachi.booking.chefs.models import Chef
from hibachi.booking.places.models import ChefBlock
from hibachi.booking.policies.lifecycle import Status
from hibachi.platform.db import ReadSession


@dataclass(frozen=True, slots=True)
class BookingFilter:
    """Which bookings to show; empty fields do not filter. Dates are the station's, both included.

    `cooked_by` is the log-in of a chef.
    """

    first: date | None = None
    last: date | None = None
    statuses: Sequence[Status] = ()
    station_id: UUID | None = None
    text: str = ""
    customer_id: UUID | None = None
    stations: frozenset[UUID] = field(default_factory=frozenset)
    cooked_by: UUID | None = None


async def search(session: ReadSession, wanted: BookingFilter, offset: int, limit: int) -> Sequence[Booking]:
    """Bookings by date, soonest first."""
    query = _filtered(wanted).order_by(Booking.starts_at, Booking.id).offset(offset).limit(limit)
    return (await session.scalars(query)).all()


async def count(session: ReadSession, wanted: BookingFilter) -> int:
    """How many bookings match."""
    return await session.scalar(select(func.count()).select_from(_filtered(wanted).subquery())) or 0


async def reached(
    session: ReadSession, status: Status, since: datetime, until: datetime, stations: Collection[UUID]
) -> Sequence[Booking]:
    """Bookings that came to a state in a range of instants (half open), soonest event first."""
    entered = select(BookingEvent.booking_id).where(
        BookingEvent.after == status, BookingEvent.created_at >= since, BookingEvent.created_at < until
    )
    query = select(Booking).where(Booking.id.in_(entered)).order_by(Booking.starts_at, Booking.id)
    return (await session.scalars(query.where(Booking.station_id.in_(stations)) if stations else query)).all()


async def confirmed_of(session: ReadSession, customer_ids: Collection[UUID]) -> Sequence[tuple[UUID, datetime]]:
    """Whose bookings were confirmed, and when."""
    query = select(Booking.customer_id, BookingEvent.created_at).join(Booking, Booking.id == BookingEvent.booking_id)
    query = query.where(BookingEvent.after == "confirmed", Booking.customer_id.in_(customer_ids))
    return [(row[0], row[1]) for row in await session.execute(query) if row[0]]


async def confirmations(session: ReadSession, booking_ids: Collection[UUID]) -> Mapping[UUID, datetime]:
    """When bookings were confirmed first."""
    query = select(BookingEvent.booking_id, func.min(BookingEvent.created_at)).group_by(BookingEvent.booking_id)
    query = query.where(BookingEvent.after == "confirmed", BookingEvent.booking_id.in_(booking_ids))
    return {row[0]: row[1] for row in await session.execute(query)}


async def quotes_booked(session: ReadSession, quote_ids: Collection[UUID]) -> frozenset[UUID]:
    """Which of these quotes a booking was made of."""
    return frozenset(await session.scalars(select(Booking.quote_id).where(Booking.quote_id.in_(quote_ids))))


async def of_ids(
    session: ReadSession, booking_ids: Collection[UUID], stations: Collection[UUID]
) -> Mapping[UUID, Booking]:
    """These bookings, those of other stations left out."""
    query = select(Booking).where(Booking.id.in_(booking_ids))
    found = await session.scalars(query.where(Booking.station_id.in_(stations)) if stations else query)
    return {booking.id: booking for booking in found}


async def cooks(session: ReadSession, staff_id: UUID, booking_id: UUID) -> bool:
    """Whether the chef with this log-in is assigned to a booking."""
    mine = _cooked_by(staff_id).where(ChefBlock.booking_id == booking_id)
    return await session.scalar(mine.limit(1)) is not None


def _cooked_by(staff_id: UUID) -> Select[UUID | None]:
    blocks = select(ChefBlock.booking_id).join(Chef, Chef.id == ChefBlock.chef_id)
    return blocks.where(Chef.staff_id == staff_id, ~ChefBlock.released)


def _filtered(wanted: BookingFilter) -> Select[Booking]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.first is not None:
        conditions.append(Booking.event_date >= wanted.first)
    if wanted.last is not None:
        conditions.append(Booking.event_date <= wanted.last)
    if wanted.statuses:
        conditions.append(Booking.status.in_(wanted.statuses))
    if wanted.station_id is not None:
        conditions.append(Booking.station_id == wanted.station_id)
    if wanted.stations:
        conditions.append(Booking.station_id.in_(wanted.stations))
    if wanted.customer_id is not None:
        conditions.append(Booking.customer_id == wanted.customer_id)
    if wanted.cooked_by is not None:
        conditions.append(Booking.id.in_(_cooked_by(wanted.cooked_by)))
    if wanted.text:
        text = wanted.text.lower()
        fields = (Booking.customer_name, Booking.city, Booking.reference)
        found = (func.lower(column).contains(text, autoescape=True) for column in fields)
        conditions.append(or_(*found, Booking.zip == wanted.text))
    return select(Booking).where(*conditions)
