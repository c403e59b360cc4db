"""The calendar."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from hibachi.analytics.auth import EventsRead
from hibachi.analytics.calendar import service
from hibachi.analytics.calendar.errors import WrongRange
from hibachi.analytics.calendar.schemas import Calendar
from hibachi.booking.quotes.schemas import EventDate
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(tags=["read models"])


@router.get("/calendar", responses=responses(NotLoggedIn, NoPermission, WrongRange))
async def calendar(
    session: Reading,
    caller: EventsRead,
    first: Annotated[EventDate, Query(alias="from", description="first station date")],
    end: Annotated[EventDate, Query(alias="to", description="the date after the last one")],
    station_id: UUID | None = None,
) -> Calendar:
    """Events and absences of the caller's stations; a chef's are their own."""
    return await service.calendar(session, caller, first, end, station_id)
