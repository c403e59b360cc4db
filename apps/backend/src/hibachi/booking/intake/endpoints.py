"""Staff endpoints for bookings by phone."""

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Query, status

from hibachi.booking.auth import BookingsWrite
from hibachi.booking.availability.errors import DateNotBookable, NotInReach, OutsideAskingHours, SlotTaken
from hibachi.booking.bookings.errors import InvalidSlot
from hibachi.booking.desk.schemas import BookingDetail
from hibachi.booking.details.errors import OtherZip
from hibachi.booking.intake import service
from hibachi.booking.intake.errors import OtherStation
from hibachi.booking.intake.schemas import NewBookingIn, Starts
from hibachi.booking.stations.errors import NoStation, UnknownZip
from hibachi.catalog.errors import InvalidQuote, NoPriceBook
from hibachi.crm.errors import InvalidPhone
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(tags=["bookings"])
_PLACE = (UnknownZip, NoStation, OtherStation, NoPriceBook)
_HOLD = (InvalidQuote, NotInReach, InvalidSlot, OutsideAskingHours, DateNotBookable, SlotTaken, InvalidPhone, OtherZip)


@router.get("/availability/starts", responses=responses(*_PLACE))
async def starts(
    session: Reading,
    caller: BookingsWrite,
    zip: Annotated[str, Query(min_length=5, max_length=10)],
    date: Annotated[dt.date, Query(ge=dt.date(2000, 1, 1), lt=dt.date(2100, 1, 1))],
    guests: Annotated[int, Query(ge=1, le=100, description="adults and children")],
) -> Starts:
    """The slots of a date with the chefs that are free for them; short notice and distance rule nothing out."""
    return await service.starts(session, caller, zip, date, guests)


@router.post("/bookings", status_code=status.HTTP_201_CREATED, responses=responses(*_PLACE, *_HOLD))
async def take(session: Writing, caller: BookingsWrite, wish: NewBookingIn) -> BookingDetail:
    """Hold a place for somebody on the phone; the link to sign and pay goes out by e-mail."""
    return await service.take(session, caller, wish)
