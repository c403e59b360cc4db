"""Queries of stations."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from hibachi.booking.stations.models import Station
from hibachi.platform.db import ReadSession


async def active(session: ReadSession) -> Sequence[Station]:
    """Stations open for bookings, oldest first."""
    return (await session.scalars(select(Station).where(Station.active).order_by(Station.created_at))).all()


async def find(session: ReadSession, station_id: UUID) -> Station | None:
    """One station."""
    return (await session.scalars(select(Station).where(Station.id == station_id))).one_or_none()
