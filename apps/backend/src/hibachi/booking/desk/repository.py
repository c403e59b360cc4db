"""Searches over bookings."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select

from hibachi.booking.bookings.models import Booking
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


async def cooks(session: ReadSession, staff_id: UUID, booking_id: UUID) -> bool:
    """Whether the chef with this log-in is assigned to a booking."""
    mine = _cooked_by(staff_id).where(ChefBlock.booking_id == booking_id)
    return await session.scalar(mine.limit(1)) is not None


def _cooked_by(staff_id: UUID) -> Select[UUID]:
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
