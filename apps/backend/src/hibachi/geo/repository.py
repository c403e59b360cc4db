"""Every query of geo."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from hibachi.geo.models import RoadDistance
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id


async def find_miles(session: ReadSession, source: str, start: str, end: str, since: datetime) -> Decimal | None:
    """A kept answer measured at `since` or later."""
    query = select(RoadDistance.miles).where(
        RoadDistance.source == source,
        RoadDistance.start_cell == start,
        RoadDistance.end_cell == end,
        RoadDistance.measured_at >= since,
    )
    found: Decimal | None = await session.scalar(query)
    return found


async def keep_miles(session: WriteSession, source: str, start: str, end: str, miles: Decimal) -> None:
    """Keep an answer; a newer one replaces the older, whoever comes first."""
    now = clock.now()
    values = {"source": source, "start_cell": start, "end_cell": end, "miles": miles, "measured_at": now}
    statement = insert(RoadDistance).values(id=new_id(), created_at=now, **values)
    key = ["business_id", "source", "start_cell", "end_cell"]
    newer = {"miles": statement.excluded.miles, "measured_at": statement.excluded.measured_at}
    await session.execute(statement.on_conflict_do_update(index_elements=key, set_=newer))
