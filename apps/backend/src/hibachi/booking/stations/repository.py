"""Queries of stations."""

from collections.abc import Sequence

from sqlalchemy import Connection, event, select
from sqlalchemy.orm import Mapper, object_session

from hibachi.booking.stations.models import Station
from hibachi.platform.db import Hook, ReadSession, after_commit


async def active(session: ReadSession) -> Sequence[Station]:
    """Stations open for bookings, oldest first."""
    return (await session.scalars(select(Station).where(Station.active).order_by(Station.created_at))).all()


async def every(session: ReadSession) -> Sequence[Station]:
    """Stations, oldest first, open for bookings or not."""
    return (await session.scalars(select(Station).order_by(Station.created_at))).all()


def call_after_changes(hook: Hook) -> None:
    """Run `hook` after each commit of this process that made, changed or deleted a station."""

    def changed(_mapper: Mapper[Station], _connection: Connection, station: Station) -> None:
        if (session := object_session(station)) is not None:
            after_commit(session, "stations", hook)

    for kind in ("after_insert", "after_update", "after_delete"):
        event.listen(Station, kind, changed)
