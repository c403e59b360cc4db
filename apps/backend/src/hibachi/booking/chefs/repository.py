"""Queries of chefs."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from functools import lru_cache
from uuid import UUID

from pydantic_core import from_json
from sqlalchemy import Text, bindparam, cast, delete, func, select

from hibachi.booking.chefs.models import Chef, ChefHours, ChefTimeOff
from hibachi.booking.chefs.types import Away, ChefBits, ChefPlan, WeeklyRange
from hibachi.platform.db import ReadSession, WriteSession

_HOURS = (
    select(cast(func.json_agg(func.json_build_array(ChefHours.weekday, ChefHours.starts, ChefHours.ends)), Text))
    .where(ChefHours.chef_id == Chef.id)
    .scalar_subquery()
)
_AWAY = (
    select(func.jsonb_agg(func.jsonb_build_array(ChefTimeOff.starts_at, ChefTimeOff.ends_at)))
    .where(ChefTimeOff.chef_id == Chef.id, ChefTimeOff.state == "approved")
    .where(ChefTimeOff.starts_at < bindparam("end"), ChefTimeOff.ends_at > bindparam("start"))
    .scalar_subquery()
)
_PLANS = (
    select(Chef.id, Chef.name, Chef.level, Chef.skills, Chef.rating, _HOURS, _AWAY)
    .where(Chef.station_id == bindparam("station_id"), Chef.active)
    .order_by(Chef.name, Chef.id)
)


async def plans(
    session: ReadSession, station_id: UUID, start: datetime, end: datetime, bits: ChefBits
) -> list[ChefPlan]:
    """Active chefs of a station with their hours and the approved time off that touches the range."""
    wanted = {"station_id": station_id, "start": start, "end": end}
    return [
        ChefPlan(
            id, bits[id.bytes], name, level, frozenset(skills), float(rating), _hours(hours or "[]"), _absences(off)
        )
        for id, name, level, skills, rating, hours, off in await session.execute(_PLANS, wanted)
    ]


@lru_cache(maxsize=1024)  # by what it says: most chefs work the hours of some other chef
def _hours(given: str) -> tuple[WeeklyRange, ...]:
    read = time.fromisoformat
    return tuple(WeeklyRange(weekday, read(starts), read(ends)) for weekday, starts, ends in from_json(given))


def _absences(given: Iterable[tuple[str, str]] | None) -> tuple[Away, ...]:
    read = datetime.fromisoformat
    return tuple(Away(read(starts).astimezone(UTC), read(ends).astimezone(UTC)) for starts, ends in given or ())


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
    """Time off that is asked for or approved and ends after an instant, soonest first."""
    standing = (ChefTimeOff.ends_at > since, ChefTimeOff.state != "refused")
    query = select(ChefTimeOff).where(ChefTimeOff.chef_id.in_(chef_ids), *standing)
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
