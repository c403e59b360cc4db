"""Staff endpoints for moves."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from hibachi.booking.auth import BookingsWrite
from hibachi.booking.availability.errors import DateNotBookable, SlotTaken
from hibachi.booking.bookings.errors import BookingNotFound, HoldExpired, InvalidSlot, StaleVersion, WrongState
from hibachi.booking.desk.schemas import BookingDetail
from hibachi.booking.rescheduling import service
from hibachi.booking.rescheduling.schemas import MoveStarts, StaffMoveApply, StaffMoveIn, StaffMovePreview
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/bookings/{booking_id}", tags=["bookings"])
_PLAN = (BookingNotFound, WrongState, InvalidSlot)
_MOVE = (*_PLAN, StaleVersion, HoldExpired, DateNotBookable, SlotTaken)


@router.get("/move/starts", responses=responses(BookingNotFound))
async def starts(
    session: Reading,
    caller: BookingsWrite,
    booking_id: UUID,
    date: Annotated[dt.date, Query(ge=dt.date(2000, 1, 1), lt=dt.date(2100, 1, 1))],
) -> MoveStarts:
    """The slots of a date that the booking could move to, with the chefs that are free for them."""
    return await service.starts(session, caller, booking_id, date)


@router.post("/move/preview", responses=responses(*_PLAN))
async def preview(session: Reading, caller: BookingsWrite, booking_id: UUID, wish: StaffMoveIn) -> StaffMovePreview:
    """What a move would cost and who would cook, without making it."""
    return await service.preview(session, caller, booking_id, wish)


@router.post("/move", responses=responses(*_MOVE))
async def move(session: Writing, caller: BookingsWrite, booking_id: UUID, wish: StaffMoveApply) -> BookingDetail:
    """Move the event, or shift its start; its old time is free at once and the host is told by letter."""
    return await service.move(session, caller, booking_id, wish)
