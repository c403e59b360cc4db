"""Queries of the waitlist."""

from datetime import date, time
from uuid import UUID

from sqlalchemy import func, or_, select

from hibachi.booking.waitlist.models import WaitlistEntry
from hibachi.platform.db import ReadSession


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
