"""Joining the waitlist."""

from fastapi import APIRouter, Depends, status

from hibachi.booking.availability.errors import DateNotBookable
from hibachi.booking.flags import ONLINE_BOOKING
from hibachi.booking.stations.errors import UnknownZip
from hibachi.booking.waitlist import offers, service
from hibachi.booking.waitlist.auth import BadLink, OfferLink, Public
from hibachi.booking.waitlist.errors import OfferNotFound
from hibachi.booking.waitlist.schemas import OfferOut, WaitlistIn, WaitlistOut
from hibachi.crm.errors import InvalidPhone
from hibachi.platform.errors import responses
from hibachi.platform.flags import requires_flag
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/waitlist", tags=["availability"], dependencies=[Depends(requires_flag(ONLINE_BOOKING))])


@router.get("/offer", responses=responses(BadLink, OfferNotFound))
async def offer(session: Reading, entry_id: OfferLink) -> OfferOut:
    """The place a waitlist letter offers, and whether it is still kept."""
    return await offers.show(session, entry_id)


@router.post("", status_code=status.HTTP_201_CREATED, responses=responses(UnknownZip, DateNotBookable, InvalidPhone))
async def join(session: Writing, _caller: Public, wish: WaitlistIn) -> WaitlistOut:
    """Wait for a full date or slot."""
    return await service.join(session, wish)
