"""Queries of taken chef time."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Double, cast, extract, func, or_, select, text, update

from hibachi.booking.availability.types import Block
from hibachi.booking.places.models import ChefBlock
from hibachi.platform.db import ReadSession, WriteSession

_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")

# Columns of the bare table: a month is some thousand rows, and the mapper would look at each of them.
_TAKEN = ChefBlock.metadata.tables[ChefBlock.__tablename__].c
_BLOCKS = select(
    _TAKEN.chef_id,
    _TAKEN.event_date,
    cast(extract("epoch", func.lower(_TAKEN.during)), Double),
    cast(extract("epoch", func.upper(_TAKEN.during)), Double),
    _TAKEN.booking_id,
)


async def blocks(session: ReadSession, station_id: UUID, first: date, last: date, now: datetime) -> list[Block]:
    """Live ranges of a station's events from one date to another, both included; run-out holds are left out."""
    query = _BLOCKS.where(
        _TAKEN.station_id == station_id,
        _TAKEN.event_date.between(first, last),
        ~_TAKEN.released,
        or_(_TAKEN.free_after.is_(None), _TAKEN.free_after > now),
    )
    return [Block._make(row) for row in (await session.execute(query)).all()]


async def lock_day(session: WriteSession, station_id: UUID, day: date) -> None:
    """Let one transaction at a time take places of a station's date; the lock ends with the transaction."""
    await session.execute(_LOCK, {"key": f"places:{station_id}:{day}"})


async def release(session: WriteSession, booking_id: UUID) -> None:
    """Give back every range of a booking."""
    mine = update(ChefBlock).where(ChefBlock.booking_id == booking_id, ~ChefBlock.released)
    await session.execute(mine.values(released=True))


async def release_chef(session: WriteSession, booking_id: UUID, chef_id: UUID) -> bool:
    """Give back one chef's range of a booking; False when there is none."""
    own = update(ChefBlock).where(ChefBlock.booking_id == booking_id, ChefBlock.chef_id == chef_id, ~ChefBlock.released)
    return await session.scalar(own.values(released=True).returning(ChefBlock.id)) is not None


async def keep_until(session: WriteSession, booking_id: UUID, free_after: datetime | None) -> None:
    """Set when a booking's ranges run out; None keeps them for good."""
    mine = update(ChefBlock).where(ChefBlock.booking_id == booking_id, ~ChefBlock.released)
    await session.execute(mine.values(free_after=free_after))


async def assigned(session: ReadSession, booking_ids: Sequence[UUID]) -> Sequence[ChefBlock]:
    """Live ranges of several bookings."""
    query = select(ChefBlock).where(ChefBlock.booking_id.in_(booking_ids), ~ChefBlock.released)
    return (await session.scalars(query.order_by(ChefBlock.id))).all()
