"""Queries of stations."""

from collections.abc import Sequence

from sqlalchemy import select

from hibachi.booking.stations.models import Station
from hibachi.platform.db import ReadSession


async def active(session: ReadSession) -> Sequence[Station]:
    """Stations open for bookings, oldest first."""
    return (await session.scalars(select(Station).where(Station.active).order_by(Station.created_at))).all()


async def every(session: ReadSession) -> Sequence[Station]:
    """Stations, oldest first, open for bookings or not."""
    return (await session.scalars(select(Station).order_by(Station.created_at))).all()
