"""Queries of the waitlist."""

from collections.abc import Sequence
from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import func, or_, select, update

from hibachi.booking.waitlist.models import WaitlistEntry
from hibachi.platform.db import ReadSession, WriteSession


async def standing(
    session: ReadSession, station_id: UUID, customer_id: UUID, day: date, slot: time | None
) -> WaitlistEntry | None:
    """A person's waiting entry for the same date and slot."""
    query = select(WaitlistEntry).where(
        WaitlistEntry.station_id == station_id,
        WaitlistEntry.customer_id == customer_id,
        WaitlistEntry.event_date == day,
        WaitlistEntry.slot == slot if slot else WaitlistEntry.slot.is_(None),
        WaitlistEntry.state == "waiting",
    )
    return (await session.scalars(query.limit(1))).first()


async def line_length(session: ReadSession, station_id: UUID, day: date, slot: time | None) -> int:
    """How many wait for the date, or for the slot; those who take any slot stand in every line."""
    query = select(func.count()).where(
        WaitlistEntry.station_id == station_id, WaitlistEntry.event_date == day, WaitlistEntry.state == "waiting"
    )
    if slot is not None:
        query = query.where(or_(WaitlistEntry.slot == slot, WaitlistEntry.slot.is_(None)))
    return await session.scalar(query) or 0


async def coming(session: ReadSession, first: date, last: date) -> Sequence[WaitlistEntry]:
    """Who stands in line for dates from `first` to `last`, the first in line of each date first."""
    query = select(WaitlistEntry).where(
        WaitlistEntry.event_date >= first,
        WaitlistEntry.event_date <= last,
        WaitlistEntry.state.in_(("waiting", "offered")),
    )
    return (await session.scalars(query.order_by(WaitlistEntry.event_date, WaitlistEntry.created_at))).all()


async def find(session: ReadSession, entry_id: UUID) -> WaitlistEntry | None:
    """One entry."""
    return (await session.scalars(select(WaitlistEntry).where(WaitlistEntry.id == entry_id))).one_or_none()


async def has_offer(session: ReadSession, station_id: UUID, day: date, now: datetime) -> bool:
    """Whether an offer for the date stands."""
    query = select(WaitlistEntry.id).where(
        WaitlistEntry.station_id == station_id,
        WaitlistEntry.event_date == day,
        WaitlistEntry.state == "offered",
        WaitlistEntry.offered_until > now,
    )
    return await session.scalar(query.limit(1)) is not None


async def line(session: WriteSession, station_id: UUID, day: date, limit: int = 20) -> Sequence[WaitlistEntry]:
    """Those who wait for a date, the first in line first."""
    query = select(WaitlistEntry).where(
        WaitlistEntry.station_id == station_id, WaitlistEntry.event_date == day, WaitlistEntry.state == "waiting"
    )
    ordered = query.order_by(WaitlistEntry.created_at, WaitlistEntry.id).limit(limit)
    return (await session.scalars(ordered.with_for_update())).all()


async def take_out(session: WriteSession, station_id: UUID, customer_id: UUID, day: date) -> Sequence[UUID]:
    """Mark a person's entries of a date as taken; their ids."""
    mine = update(WaitlistEntry).where(
        WaitlistEntry.station_id == station_id,
        WaitlistEntry.event_date == day,
        WaitlistEntry.customer_id == customer_id,
        WaitlistEntry.state.in_(("waiting", "offered")),
    )
    return (await session.scalars(mine.values(state="taken").returning(WaitlistEntry.id))).all()
