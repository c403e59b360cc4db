"""Staff endpoints over chefs."""

from uuid import UUID

from fastapi import APIRouter, status

from hibachi.booking.auth import ChefsRead, ChefsWrite
from hibachi.booking.chefs import service
from hibachi.booking.chefs.errors import ChefNotFound, InvalidHours, TimeOffNotFound
from hibachi.booking.chefs.schemas import ChefIn, ChefOut, ChefPatch, HoursIn, TimeOffIn, TimeOffOut
from hibachi.booking.stations.errors import StationNotFound, UnknownZip
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/chefs", tags=["chefs"])


@router.get("")
async def chefs(session: Reading, caller: ChefsRead, station_id: UUID | None = None) -> list[ChefOut]:
    """Chefs with their hours and coming time off, by name."""
    return await service.page(session, caller, station_id)


@router.post("", status_code=status.HTTP_201_CREATED, responses=responses(StationNotFound, UnknownZip))
async def add(session: Writing, caller: ChefsWrite, given: ChefIn) -> ChefOut:
    """A new chef; set the working hours next."""
    return await service.add(session, caller, given)


@router.patch("/{chef_id}", responses=responses(ChefNotFound, UnknownZip))
async def change(session: Writing, caller: ChefsWrite, chef_id: UUID, given: ChefPatch) -> ChefOut:
    """Change a chef."""
    return await service.change(session, caller, chef_id, given)


@router.put("/{chef_id}/hours", responses=responses(ChefNotFound, InvalidHours))
async def set_hours(session: Writing, caller: ChefsWrite, chef_id: UUID, given: HoursIn) -> ChefOut:
    """Replace the chef's week. Events that are booked already stay as they are."""
    return await service.set_hours(session, caller, chef_id, given)


@router.get("/{chef_id}/time-off", responses=responses(ChefNotFound))
async def time_off(session: Reading, caller: ChefsRead, chef_id: UUID) -> list[TimeOffOut]:
    """Present and coming time off."""
    return await service.time_off(session, caller, chef_id)


@router.post("/{chef_id}/time-off", status_code=status.HTTP_201_CREATED, responses=responses(ChefNotFound))
async def add_time_off(session: Writing, caller: ChefsWrite, chef_id: UUID, given: TimeOffIn) -> TimeOffOut:
    """Enter time off; it counts from now on for new bookings."""
    return await service.add_time_off(session, caller, chef_id, given)


@router.delete(
    "/{chef_id}/time-off/{time_off_id}",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=responses(ChefNotFound, TimeOffNotFound),
)
async def remove_time_off(session: Writing, caller: ChefsWrite, chef_id: UUID, time_off_id: UUID) -> None:
    """Take time off back."""
    await service.remove_time_off(session, caller, chef_id, time_off_id)
