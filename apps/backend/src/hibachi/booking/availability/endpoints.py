"""Public availability."""

import datetime as dt
import re
from typing import Annotated

from fastapi import APIRouter, Query

from hibachi.booking.auth import Public
from hibachi.booking.availability import service
from hibachi.booking.availability.errors import NotInReach
from hibachi.booking.availability.schemas import (
    DayAvailability,
    MonthAvailability,
    NextFree,
    StationRef,
    day_out,
)
from hibachi.booking.stations.errors import NoStation, UnknownZip
from hibachi.booking.stations.types import Reach
from hibachi.platform.errors import Invalid, responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/availability", tags=["availability"])
Zip = Annotated[str, Query(min_length=5, max_length=10)]
Guests = Annotated[int, Query(ge=1, le=100, description="adults and children")]
_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")


@router.get("/month", responses=responses(UnknownZip, NotInReach, NoStation))
async def month(
    session: Reading, _caller: Public, zip: Zip, month: Annotated[str, Query(max_length=7)], guests: Guests
) -> MonthAvailability:
    """Every slot of a month at a ZIP code for a number of adults and children."""
    days, free, reach = await service.month(session, zip, _first_of(month), guests)
    following = NextFree(date=free[0], slot=free[1].strftime("%H:%M")) if free else None
    return MonthAvailability(
        time_zone=str(reach.station.zone), station=_ref(reach), days=[day_out(day) for day in days], next_free=following
    )


@router.get("/day", responses=responses(UnknownZip, NotInReach, NoStation))
async def day(session: Reading, _caller: Public, zip: Zip, date: dt.date, guests: Guests) -> DayAvailability:
    """The slots of one date."""
    if not 2000 <= date.year < 2100:
        raise Invalid("The date must lie in this century", field="date", rule="range")
    info, reach = await service.day(session, zip, date, guests)
    shown = day_out(info)
    return DayAvailability(date=date, time_zone=str(reach.station.zone), station=_ref(reach), slots=shown.slots)


def _first_of(month: str) -> dt.date:
    if not (found := _MONTH.fullmatch(month)):
        raise Invalid("The month must look like 2026-07", field="month", rule="format")
    return dt.date(int(found[1]), int(found[2]), 1)


def _ref(reach: Reach) -> StationRef:
    return StationRef(id=str(reach.station.id), name=reach.station.name)
