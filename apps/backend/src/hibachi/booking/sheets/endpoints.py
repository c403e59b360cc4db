"""Chefs' own events and their prep sheets."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from hibachi.booking.auth import EventsRead
from hibachi.booking.bookings.errors import BookingNotFound
from hibachi.booking.desk.repository import BookingFilter
from hibachi.booking.scope import own_events_of
from hibachi.booking.sheets import service
from hibachi.booking.sheets.schemas import EventPage, PrepSheet
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading
from hibachi.platform.http.pages import Cursor, Limit, offset_of

router = APIRouter(prefix="/prep-sheets", tags=["bookings"])


@router.get("")
async def events(
    session: Reading,
    caller: EventsRead,
    first: Annotated[dt.date | None, Query(alias="from", description="first station date")] = None,
    last: Annotated[dt.date | None, Query(alias="to", description="last station date")] = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> EventPage:
    """Events by date, soonest first, without money; a chef's are those they cook."""
    wanted = BookingFilter(first, last, stations=caller.station_ids, cooked_by=own_events_of(caller))
    return await service.page(session, wanted, offset_of(cursor), limit)


@router.get("/{booking_id}", responses=responses(BookingNotFound))
async def prep_sheet(session: Reading, caller: EventsRead, booking_id: UUID) -> PrepSheet:
    """What the chefs of an event need: time and place, party and dishes, allergies, whom to call."""
    return await service.sheet(session, caller, booking_id)
