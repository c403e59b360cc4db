"""Joining the waitlist."""

from fastapi import APIRouter, Depends, status

from hibachi.booking.auth import Public
from hibachi.booking.availability.errors import DateNotBookable
from hibachi.booking.flags import ONLINE_BOOKING
from hibachi.booking.stations.errors import UnknownZip
from hibachi.booking.waitlist import service
from hibachi.booking.waitlist.schemas import WaitlistIn, WaitlistOut
from hibachi.crm.errors import InvalidPhone
from hibachi.platform.errors import responses
from hibachi.platform.flags import requires_flag
from hibachi.platform.http.deps import Writing

router = APIRouter(prefix="/waitlist", tags=["availability"], dependencies=[Depends(requires_flag(ONLINE_BOOKING))])


@router.post("", status_code=status.HTTP_201_CREATED, responses=responses(UnknownZip, DateNotBookable, InvalidPhone))
async def join(session: Writing, _caller: Public, wish: WaitlistIn) -> WaitlistOut:
    """Wait for a full date or slot."""
    return await service.join(session, wish)
