"""Queries of chefs."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select

from hibachi.booking.chefs.models import Chef, ChefHours, ChefTimeOff
from hibachi.booking.chefs.types import Away, ChefPlan, WeeklyRange
from hibachi.platform.db import ReadSession, WriteSession


async def plans(session: ReadSession, station_id: UUID, start: datetime, end: datetime) -> list[ChefPlan]:
    """Active chefs of a station with their hours and the approved time off that touches the range."""
    columns = (Chef.id, Chef.name, Chef.level, Chef.skills, Chef.rating)
    active = select(*columns).where(Chef.station_id == station_id, Chef.active).order_by(Chef.name, Chef.id)
    chefs = (await session.execute(active)).all()
    hours = await _hours(session, station_id)
    away = await _away(session, station_id, start, end)
    return [
        ChefPlan(
            row.id,
            row.name,
            row.level,
            frozenset(row.skills),
            float(row.rating),
            tuple(hours[row.id]),
            tuple(away[row.id]),
        )
        for row in chefs
    ]


async def _hours(session: ReadSession, station_id: UUID) -> dict[UUID, list[WeeklyRange]]:
    hours = ChefHours.metadata.tables[ChefHours.__tablename__].c  # the bare table: the mapper would look at each row
    query = select(hours.chef_id, hours.weekday, hours.starts, hours.ends).join(Chef, Chef.id == hours.chef_id)
    found: dict[UUID, list[WeeklyRange]] = defaultdict(list)
    for chef_id, *given in await session.execute(query.where(Chef.station_id == station_id, Chef.active)):
        found[chef_id].append(WeeklyRange._make(given))
    return found


async def _away(session: ReadSession, station_id: UUID, start: datetime, end: datetime) -> dict[UUID, list[Away]]:
    columns = (ChefTimeOff.chef_id, ChefTimeOff.starts_at, ChefTimeOff.ends_at)
    query = select(*columns).join(Chef, Chef.id == ChefTimeOff.chef_id).where(Chef.station_id == station_id)
    touching = query.where(ChefTimeOff.state == "approved", ChefTimeOff.starts_at < end, ChefTimeOff.ends_at > start)
    found: dict[UUID, list[Away]] = defaultdict(list)
    for row in await session.execute(touching):
        found[row.chef_id].append(Away(row.starts_at, row.ends_at))
    return found


async def all_chefs(session: ReadSession, station_id: UUID | None) -> Sequence[Chef]:
    """Every chef, of one station when given, by name."""
    query = select(Chef).order_by(Chef.name)
    return (await session.scalars(query.where(Chef.station_id == station_id) if station_id else query)).all()


async def find(session: ReadSession, chef_id: UUID) -> Chef | None:
    """One chef."""
    return (await session.scalars(select(Chef).where(Chef.id == chef_id))).one_or_none()


async def names(session: ReadSession, chef_ids: Sequence[UUID]) -> dict[UUID, str]:
    """Names by id."""
    rows = await session.execute(select(Chef.id, Chef.name).where(Chef.id.in_(chef_ids)))
    return {row.id: row.name for row in rows}


async def hours_of(session: ReadSession, chef_ids: Sequence[UUID]) -> Sequence[ChefHours]:
    """Weekly hours of several chefs in order."""
    query = select(ChefHours).where(ChefHours.chef_id.in_(chef_ids))
    return (await session.scalars(query.order_by(ChefHours.weekday, ChefHours.starts))).all()


async def time_off_of(session: ReadSession, chef_ids: Sequence[UUID], since: datetime) -> Sequence[ChefTimeOff]:
    """Time off that ends after an instant, soonest first."""
    query = select(ChefTimeOff).where(ChefTimeOff.chef_id.in_(chef_ids), ChefTimeOff.ends_at > since)
    return (await session.scalars(query.order_by(ChefTimeOff.starts_at))).all()


async def absences(session: ReadSession, start: datetime, end: datetime) -> Sequence[tuple[ChefTimeOff, Chef]]:
    """Approved time off of active chefs that touches the range, soonest first."""
    query = select(ChefTimeOff, Chef).join(Chef, Chef.id == ChefTimeOff.chef_id).where(Chef.active)
    touching = query.where(ChefTimeOff.state == "approved", ChefTimeOff.starts_at < end, ChefTimeOff.ends_at > start)
    rows = await session.execute(touching.order_by(ChefTimeOff.starts_at, Chef.name))
    return [(row[0], row[1]) for row in rows]


async def find_time_off(session: ReadSession, chef_id: UUID, time_off_id: UUID) -> ChefTimeOff | None:
    """One time off of one chef."""
    query = select(ChefTimeOff).where(ChefTimeOff.id == time_off_id, ChefTimeOff.chef_id == chef_id)
    return (await session.scalars(query)).one_or_none()


async def clear_hours(session: WriteSession, chef_id: UUID) -> None:
    """Delete a chef's weekly hours."""
    await session.execute(delete(ChefHours).where(ChefHours.chef_id == chef_id))
