"""The day."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.analytics.auth import BookingsRead
from hibachi.analytics.dashboard import service
from hibachi.analytics.dashboard.schemas import Today
from hibachi.booking.quotes.schemas import EventDate
from hibachi.booking.stations.errors import StationNotFound
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/dashboard", tags=["read models"])


@router.get("/today", responses=responses(NotLoggedIn, NoPermission, StationNotFound))
async def today(
    session: Reading, caller: BookingsRead, date: EventDate | None = None, station_id: UUID | None = None
) -> Today:
    """One day of one station, or of all the caller's; without a date, today at the station."""
    return await service.today(session, caller, date, station_id)
