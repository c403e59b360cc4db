"""A chef's own time off, and the requests that wait."""

from uuid import UUID

from fastapi import APIRouter, status

from hibachi.booking.auth import ChefsRead, ChefsWrite, OwnScheduleRead, OwnScheduleWrite
from hibachi.booking.chefs.schemas import TimeOffIn
from hibachi.booking.time_off import service
from hibachi.booking.time_off.errors import NoOwnChef, TimeOffOverlaps, TimeOffRequestNotFound
from hibachi.booking.time_off.schemas import ApproveIn, DeclineIn, OwnTimeOff, OwnTimeOffList, TimeOffRequestList
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(tags=["chefs"])


@router.get("/my-time-off", responses=responses(NoOwnChef))
async def own(session: Reading, caller: OwnScheduleRead) -> OwnTimeOffList:
    """What the caller asked for, with what was decided."""
    return await service.own(session, caller)


@router.post("/my-time-off", status_code=status.HTTP_201_CREATED, responses=responses(NoOwnChef, TimeOffOverlaps))
async def ask(session: Writing, caller: OwnScheduleWrite, given: TimeOffIn) -> OwnTimeOff:
    """Ask for time off; it counts once somebody approves."""
    return await service.ask(session, caller, given)


@router.delete(
    "/my-time-off/{time_off_id}",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=responses(NoOwnChef, TimeOffRequestNotFound),
)
async def take_back(session: Writing, caller: OwnScheduleWrite, time_off_id: UUID) -> None:
    """Take an own request back, or come to work after all."""
    await service.take_back(session, caller, time_off_id)


@router.get("/time-off-requests")
async def waiting(session: Reading, caller: ChefsRead) -> TimeOffRequestList:
    """Requests that wait, with the events that would lose their chef."""
    return await service.waiting(session, caller)


@router.post(
    "/time-off-requests/{time_off_id}/approve",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=responses(TimeOffRequestNotFound),
)
async def approve(session: Writing, caller: ChefsWrite, time_off_id: UUID, given: ApproveIn) -> None:
    """Let the chef be away; the events within the range then lack a chef."""
    await service.approve(session, caller, time_off_id, given.note)


@router.post(
    "/time-off-requests/{time_off_id}/decline",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=responses(TimeOffRequestNotFound),
)
async def decline(session: Writing, caller: ChefsWrite, time_off_id: UUID, given: DeclineIn) -> None:
    """Say no, with the reason."""
    await service.decline(session, caller, time_off_id, given.note)
