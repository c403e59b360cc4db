"""Queries of requests for time off."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_, select

from hibachi.booking.bookings.models import Booking
from hibachi.booking.chefs.models import Chef, ChefTimeOff
from hibachi.booking.places.models import ChefBlock
from hibachi.platform.db import ReadSession, WriteSession


async def chef_of(session: ReadSession, staff_id: UUID) -> Chef | None:
    """The active chef with this log-in."""
    return (await session.scalars(select(Chef).where(Chef.staff_id == staff_id, Chef.active).limit(1))).first()


async def lock_chef(session: WriteSession, chef_id: UUID) -> None:
    """Let one request of a chef be written at a time."""
    await session.execute(select(Chef.id).where(Chef.id == chef_id).with_for_update())


async def of_chef(session: ReadSession, chef_id: UUID, since: datetime) -> Sequence[ChefTimeOff]:
    """Everything asked for or decided that ends after an instant, soonest first."""
    query = select(ChefTimeOff).where(ChefTimeOff.chef_id == chef_id, ChefTimeOff.ends_at > since)
    return (await session.scalars(query.order_by(ChefTimeOff.starts_at, ChefTimeOff.id))).all()


async def overlaps(session: ReadSession, chef_id: UUID, start: datetime, end: datetime) -> bool:
    """Whether a chef has asked for a part of the range, or is away in it."""
    query = select(ChefTimeOff.id).where(
        ChefTimeOff.chef_id == chef_id,
        ChefTimeOff.state != "refused",
        ChefTimeOff.starts_at < end,
        ChefTimeOff.ends_at > start,
    )
    return await session.scalar(query.limit(1)) is not None


async def find(session: ReadSession, time_off_id: UUID) -> tuple[ChefTimeOff, Chef] | None:
    """One time off with its chef."""
    query = select(ChefTimeOff, Chef).join(Chef, Chef.id == ChefTimeOff.chef_id).where(ChefTimeOff.id == time_off_id)
    row = (await session.execute(query)).one_or_none()
    return (row[0], row[1]) if row is not None else None


async def lock_open(session: WriteSession, time_off_id: UUID) -> ChefTimeOff | None:
    """One open request, locked and read afresh."""
    query = select(ChefTimeOff).where(ChefTimeOff.id == time_off_id, ChefTimeOff.state == "requested")
    fresh = query.with_for_update().execution_options(populate_existing=True)
    return (await session.scalars(fresh)).one_or_none()


async def waiting(session: ReadSession, now: datetime) -> Sequence[tuple[ChefTimeOff, Chef]]:
    """Open requests that are not over, soonest first."""
    query = select(ChefTimeOff, Chef).join(Chef, Chef.id == ChefTimeOff.chef_id)
    found = query.where(ChefTimeOff.state == "requested", ChefTimeOff.ends_at > now, Chef.active)
    rows = await session.execute(found.order_by(ChefTimeOff.starts_at, ChefTimeOff.id))
    return [(row[0], row[1]) for row in rows]


async def events_within(
    session: ReadSession, chef_id: UUID, start: datetime, end: datetime, now: datetime
) -> Sequence[Booking]:
    """Bookings that take a part of the range of a chef's time, soonest first."""
    taken = select(ChefBlock.booking_id).where(
        ChefBlock.chef_id == chef_id,
        ~ChefBlock.released,
        or_(ChefBlock.free_after.is_(None), ChefBlock.free_after > now),
        func.lower(ChefBlock.during) < end,
        func.upper(ChefBlock.during) > start,
    )
    query = select(Booking).where(Booking.id.in_(taken)).order_by(Booking.starts_at, Booking.id)
    return (await session.scalars(query)).all()
