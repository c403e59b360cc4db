"""Asking for time off, taking it back, deciding."""

from datetime import UTC
from uuid import UUID

from hibachi.booking.bookings.models import Booking
from hibachi.booking.chefs.events import ChefPlanChanged
from hibachi.booking.chefs.models import Chef, ChefTimeOff
from hibachi.booking.chefs.schemas import TimeOffIn
from hibachi.booking.chefs.service import check_range
from hibachi.booking.stations import service as stations
from hibachi.booking.time_off import repository
from hibachi.booking.time_off.errors import NoOwnChef, TimeOffOverlaps, TimeOffRequestNotFound
from hibachi.booking.time_off.events import TimeOffAsked, TimeOffDecided
from hibachi.booking.time_off.schemas import (
    HitEvent,
    OwnTimeOff,
    OwnTimeOffList,
    TimeOffRequest,
    TimeOffRequestList,
)
from hibachi.identity.audit.service import record_audit
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.errors import Invalid
from hibachi.platform.ids import new_id
from hibachi.platform.live import notify
from hibachi.platform.outbox import publish


async def own(session: ReadSession, caller: Caller) -> OwnTimeOffList:
    """The caller's own time off. Raises `NoOwnChef`."""
    chef = await _own_chef(session, caller)
    found = await repository.of_chef(session, chef.id, clock.now())
    return OwnTimeOffList(
        chef_name=chef.name,
        time_zone=str((await stations.get(session, chef.station_id)).zone),
        items=[_own(row) for row in found],
    )


async def ask(session: WriteSession, caller: Caller, given: TimeOffIn) -> OwnTimeOff:
    """Ask for time off; it counts once somebody approves. Raises `NoOwnChef`, `TimeOffOverlaps`, `Invalid`."""
    chef = await _own_chef(session, caller)
    check_range(given)
    if given.ends_at <= clock.now():
        raise Invalid("These days are over", field="ends_at", rule="not_past")
    await repository.lock_chef(session, chef.id)
    if await repository.overlaps(session, chef.id, given.starts_at, given.ends_at):
        raise TimeOffOverlaps(field="starts_at", rule="no_overlap")
    row = ChefTimeOff(
        id=new_id(),
        chef_id=chef.id,
        starts_at=given.starts_at.astimezone(UTC),
        ends_at=given.ends_at.astimezone(UTC),
        state="requested",
        reason=given.reason or None,
    )
    session.add(row)
    await session.flush()
    _note(session, caller, chef, "chef.time_off_asked", given.model_dump(mode="json"))
    publish(session, TimeOffAsked(aggregate_id=row.id))
    return _own(row)


async def take_back(session: WriteSession, caller: Caller, time_off_id: UUID) -> None:
    """Take an own request or time off back; what has ended or was refused stays on record.

    Raises `NoOwnChef`, `TimeOffRequestNotFound`.
    """
    chef = await _own_chef(session, caller)
    await repository.lock_chef(session, chef.id)
    found = await repository.find(session, time_off_id)
    if found is None or found[1].id != chef.id or found[0].state == "refused" or found[0].ends_at <= clock.now():
        raise TimeOffRequestNotFound()
    counted = found[0].state == "approved"
    await session.delete(found[0])
    await session.flush()
    _note(session, caller, chef, "chef.time_off_taken_back", {"time_off_id": str(time_off_id)})
    if counted:
        publish(session, ChefPlanChanged(aggregate_id=chef.id))


async def waiting(session: ReadSession, caller: Caller) -> TimeOffRequestList:
    """Open requests at the caller's stations, with the events that would lose their chef."""
    found = await repository.waiting(session, clock.now())
    mine = [(row, chef) for row, chef in found if caller.serves(chef.station_id)]
    return TimeOffRequestList(items=[await _request(session, row, chef) for row, chef in mine])


async def approve(session: WriteSession, caller: Caller, time_off_id: UUID, note: str | None) -> None:
    """Let the chef be away; events within the range then lack a chef. Raises `TimeOffRequestNotFound`."""
    chef = await _decide(session, caller, time_off_id, "approved", note)
    publish(session, ChefPlanChanged(aggregate_id=chef.id))


async def decline(session: WriteSession, caller: Caller, time_off_id: UUID, note: str) -> None:
    """Keep the chef at work, with the reason. Raises `TimeOffRequestNotFound`."""
    await _decide(session, caller, time_off_id, "refused", note)


async def find(session: ReadSession, time_off_id: UUID) -> tuple[ChefTimeOff, Chef] | None:
    """One time off with its chef, for letters about it."""
    return await repository.find(session, time_off_id)


async def hit(session: ReadSession, row: ChefTimeOff) -> int:
    """How many events would lose their chef."""
    return len(await repository.events_within(session, row.chef_id, row.starts_at, row.ends_at, clock.now()))


async def _decide(session: WriteSession, caller: Caller, time_off_id: UUID, state: str, note: str | None) -> Chef:
    found = await repository.find(session, time_off_id)
    if found is None or not caller.serves(found[1].station_id):
        raise TimeOffRequestNotFound()
    chef = found[1]
    await repository.lock_chef(session, chef.id)
    row = await repository.lock_open(session, time_off_id)
    if row is None:
        raise TimeOffRequestNotFound()
    row.state, row.note, row.decided_by, row.decided_at = state, note or None, caller.id, clock.now()
    await session.flush()
    _note(session, caller, chef, f"chef.time_off_{state}", {"time_off_id": str(time_off_id), "note": note})
    publish(session, TimeOffDecided(aggregate_id=row.id))
    return chef


async def _own_chef(session: ReadSession, caller: Caller) -> Chef:
    chef = await repository.chef_of(session, caller.id) if caller.id is not None else None
    if chef is None:
        raise NoOwnChef()
    return chef


def _note(session: WriteSession, caller: Caller, chef: Chef, action: str, data: dict[str, object]) -> None:
    record_audit(session, caller, action, "chef", chef.id, after=data)
    notify(session, "chefs", {"id": str(chef.id)})


def _own(row: ChefTimeOff) -> OwnTimeOff:
    return OwnTimeOff.model_validate(row, from_attributes=True)


async def _request(session: ReadSession, row: ChefTimeOff, chef: Chef) -> TimeOffRequest:
    events = await repository.events_within(session, chef.id, row.starts_at, row.ends_at, clock.now())
    return TimeOffRequest(
        id=row.id,
        chef_id=chef.id,
        chef_name=chef.name,
        station_id=chef.station_id,
        time_zone=str((await stations.get(session, chef.station_id)).zone),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        reason=row.reason,
        asked_at=row.created_at,
        events=[_event(booking) for booking in events],
    )


def _event(booking: Booking) -> HitEvent:
    return HitEvent(
        booking_id=booking.id,
        reference=booking.reference,
        status=booking.status,
        starts_at=booking.starts_at,
        city=booking.city,
        guests=booking.adults + booking.children + booking.toddlers,
    )
