"""Keeping chefs, their hours and time off."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from decimal import Decimal
from uuid import UUID

from hibachi.booking.chefs import repository, rules
from hibachi.booking.chefs.errors import ChefNotFound, InvalidHours, TimeOffNotFound
from hibachi.booking.chefs.events import ChefPlanChanged
from hibachi.booking.chefs.models import Chef, ChefHours, ChefTimeOff
from hibachi.booking.chefs.schemas import (
    Absence,
    ChefIn,
    ChefOut,
    ChefPatch,
    HoursIn,
    HoursRange,
    TimeOffIn,
    TimeOffOut,
)
from hibachi.booking.chefs.types import WeeklyRange
from hibachi.booking.scope import own_events_of
from hibachi.booking.stations import service as stations
from hibachi.booking.stations.errors import StationNotFound
from hibachi.identity.audit.service import record_audit
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.errors import Invalid
from hibachi.platform.live import notify
from hibachi.platform.outbox import publish


async def page(session: ReadSession, caller: Caller, station_id: UUID | None) -> list[ChefOut]:
    """Chefs of the caller's stations by name."""
    found = [chef for chef in await repository.all_chefs(session, station_id) if caller.serves(chef.station_id)]
    return await _views(session, found)


async def access(session: ReadSession, caller: Caller, chef_id: UUID) -> Chef:
    """A chef of one of the caller's stations. Raises `ChefNotFound`."""
    chef = await repository.find(session, chef_id)
    if chef is None or not caller.serves(chef.station_id):
        raise ChefNotFound()
    return chef


async def add(session: WriteSession, caller: Caller, given: ChefIn) -> ChefOut:
    """A new chef without hours. Raises `StationNotFound`, `UnknownZip`."""
    if not caller.serves(given.station_id):
        raise StationNotFound()
    await stations.get(session, given.station_id)
    stations.place_of(given.home_zip)
    values = given.model_dump(exclude={"rating"})
    chef = Chef(**values, rating=Decimal(str(given.rating)), active=True)
    session.add(chef)
    await session.flush()
    return await _changed(session, caller, chef, "chef.added", given.model_dump(mode="json"))


async def change(session: WriteSession, caller: Caller, chef_id: UUID, given: ChefPatch) -> ChefOut:
    """Change a chef. Raises `ChefNotFound`, `UnknownZip`."""
    chef = await access(session, caller, chef_id)
    if given.home_zip is not None:
        stations.place_of(given.home_zip)
    for name, value in given.model_dump(exclude_none=True).items():
        setattr(chef, name, Decimal(str(value)) if name == "rating" else value)
    changed = given.model_dump(mode="json", exclude_none=True)
    return await _changed(session, caller, chef, "chef.changed", changed)


async def set_hours(session: WriteSession, caller: Caller, chef_id: UUID, given: HoursIn) -> ChefOut:
    """Replace a chef's week. Raises `ChefNotFound`, `InvalidHours`."""
    chef = await access(session, caller, chef_id)
    hours = [
        WeeklyRange(item.weekday, time.fromisoformat(item.start), time.fromisoformat(item.end)) for item in given.hours
    ]
    if wrong := rules.wrong_range(hours):
        raise InvalidHours(field=f"hours.{wrong[0]}", rule=wrong[1])
    await repository.clear_hours(session, chef.id)
    session.add_all(
        ChefHours(chef_id=chef.id, weekday=item.weekday, starts=item.starts, ends=item.ends) for item in hours
    )
    return await _changed(session, caller, chef, "chef.hours_set", given.model_dump(mode="json"))


async def add_time_off(session: WriteSession, caller: Caller, chef_id: UUID, given: TimeOffIn) -> TimeOffOut:
    """Time off; approved at once when it is entered by somebody who may approve. Raises `ChefNotFound`, `Invalid`."""
    chef = await access(session, caller, chef_id)
    check_range(given)
    row = ChefTimeOff(
        chef_id=chef.id,
        starts_at=given.starts_at.astimezone(UTC),
        ends_at=given.ends_at.astimezone(UTC),
        state="approved",
        reason=given.reason,
        decided_by=caller.id,
        decided_at=clock.now(),
    )
    session.add(row)
    await session.flush()
    await _changed(session, caller, chef, "chef.time_off_added", given.model_dump(mode="json"))
    return TimeOffOut.model_validate(row, from_attributes=True)


def check_range(given: TimeOffIn) -> None:
    """Raise `Invalid` for instants without a zone and ranges that do not end after they start."""
    if given.starts_at.tzinfo is None or given.ends_at.tzinfo is None:
        raise Invalid("Name the time zone of both instants", field="starts_at", rule="time_zone")
    if given.starts_at >= given.ends_at:
        raise Invalid("Time off ends after it starts", field="ends_at", rule="ends_after_start")


async def remove_time_off(session: WriteSession, caller: Caller, chef_id: UUID, time_off_id: UUID) -> None:
    """Take time off back. Raises `ChefNotFound`, `TimeOffNotFound`."""
    chef = await access(session, caller, chef_id)
    row = await repository.find_time_off(session, chef.id, time_off_id)
    if row is None:
        raise TimeOffNotFound()
    await session.delete(row)
    await _changed(session, caller, chef, "chef.time_off_removed", {"time_off_id": str(time_off_id)})


async def time_off(session: ReadSession, caller: Caller, chef_id: UUID) -> list[TimeOffOut]:
    """Present and coming time off. Raises `ChefNotFound`."""
    chef = await access(session, caller, chef_id)
    found = await repository.time_off_of(session, [chef.id], clock.now())
    return [TimeOffOut.model_validate(row, from_attributes=True) for row in found]


async def absences(
    session: ReadSession, caller: Caller, station_id: UUID | None, start: datetime, end: datetime
) -> list[Absence]:
    """Approved time off at the caller's stations that touches [start, end); a chef's own."""
    own = own_events_of(caller)
    return [
        Absence(
            id=off.id,
            chef_id=chef.id,
            chef_name=chef.name,
            starts_at=off.starts_at,
            ends_at=off.ends_at,
            reason=off.reason,
        )
        for off, chef in await repository.absences(session, start, end)
        if caller.serves(chef.station_id) and station_id in (None, chef.station_id) and own in (None, chef.staff_id)
    ]


async def _changed(session: WriteSession, caller: Caller, chef: Chef, action: str, data: dict[str, object]) -> ChefOut:
    await session.flush()
    record_audit(session, caller, action, "chef", chef.id, after=data)
    notify(session, "chefs", {"id": str(chef.id)})
    publish(session, ChefPlanChanged(aggregate_id=chef.id))
    return (await _views(session, [chef]))[0]


async def _views(session: ReadSession, found: Sequence[Chef]) -> list[ChefOut]:
    ids = [chef.id for chef in found]
    hours: dict[UUID, list[HoursRange]] = {}
    for row in await repository.hours_of(session, ids):
        item = HoursRange(weekday=row.weekday, start=f"{row.starts:%H:%M}", end=f"{row.ends:%H:%M}")
        hours.setdefault(row.chef_id, []).append(item)
    away: dict[UUID, list[TimeOffOut]] = {}
    for off in await repository.time_off_of(session, ids, clock.now()):
        away.setdefault(off.chef_id, []).append(TimeOffOut.model_validate(off, from_attributes=True))
    return [
        ChefOut(
            id=chef.id,
            name=chef.name,
            station_id=chef.station_id,
            level=chef.level,
            active=chef.active,
            skills=chef.skills,
            rating=float(chef.rating),
            home_zip=chef.home_zip,
            hours=hours.get(chef.id, []),
            time_off=away.get(chef.id, []),
        )
        for chef in found
    ]
