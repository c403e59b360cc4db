"""Queries of taken chef time."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, or_, select, text, update

from hibachi.booking.availability.types import Block
from hibachi.booking.places.models import ChefBlock
from hibachi.platform.db import ReadSession, WriteSession

_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")


async def blocks(session: ReadSession, station_id: UUID, first: date, last: date, now: datetime) -> list[Block]:
    """Live ranges of a station's events from one date to another, both included; run-out holds are left out."""
    columns = (
        ChefBlock.chef_id,
        ChefBlock.event_date,
        func.lower(ChefBlock.during),
        func.upper(ChefBlock.during),
        ChefBlock.booking_id,
    )
    query = select(*columns).where(
        ChefBlock.station_id == station_id,
        ChefBlock.event_date.between(first, last),
        ~ChefBlock.released,
        or_(ChefBlock.free_after.is_(None), ChefBlock.free_after > now),
    )
    return [Block(*row) for row in await session.execute(query)]


async def lock_day(session: WriteSession, station_id: UUID, day: date) -> None:
    """Let one transaction at a time take places of a station's date; the lock ends with the transaction."""
    await session.execute(_LOCK, {"key": f"places:{station_id}:{day}"})


async def release(session: WriteSession, booking_id: UUID) -> None:
    """Give back every range of a booking."""
    mine = update(ChefBlock).where(ChefBlock.booking_id == booking_id, ~ChefBlock.released)
    await session.execute(mine.values(released=True))


async def keep_until(session: WriteSession, booking_id: UUID, free_after: datetime | None) -> None:
    """Set when a booking's ranges run out; None keeps them for good."""
    mine = update(ChefBlock).where(ChefBlock.booking_id == booking_id, ~ChefBlock.released)
    await session.execute(mine.values(free_after=free_after))


async def assigned(session: ReadSession, booking_ids: Sequence[UUID]) -> Sequence[ChefBlock]:
    """Live ranges of several bookings."""
    query = select(ChefBlock).where(ChefBlock.booking_id.in_(booking_ids), ~ChefBlock.released)
    return (await session.scalars(query.order_by(ChefBlock.id))).all()
