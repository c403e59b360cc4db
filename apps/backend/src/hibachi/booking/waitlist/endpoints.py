"""Joining the waitlist."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, status

from hibachi.booking.auth import Public
from hibachi.booking.availability.errors import DateNotBookable
from hibachi.booking.flags import ONLINE_BOOKING
from hibachi.booking.stations.errors import UnknownZip
from hibachi.booking.waitlist import offers, service
from hibachi.booking.waitlist.errors import OfferNotFound
from hibachi.booking.waitlist.links import entry_of
from hibachi.booking.waitlist.schemas import OfferOut, WaitlistIn, WaitlistOut
from hibachi.crm.errors import InvalidPhone
from hibachi.platform.auth import BadLink
from hibachi.platform.errors import responses
from hibachi.platform.flags import requires_flag
from hibachi.platform.http.deps import Reading, Writing

OfferToken = Annotated[str, Header(alias="X-Waitlist-Offer", max_length=200)]

router = APIRouter(prefix="/waitlist", tags=["availability"], dependencies=[Depends(requires_flag(ONLINE_BOOKING))])


@router.get("/offer", responses=responses(BadLink, OfferNotFound))
async def offer(session: Reading, _caller: Public, token: OfferToken = "") -> OfferOut:
    """The place a waitlist letter offers, and whether it is still kept."""
    return await offers.show(session, entry_of(token))


@router.post("", status_code=status.HTTP_201_CREATED, responses=responses(UnknownZip, DateNotBookable, InvalidPhone))
async def join(session: Writing, _caller: Public, wish: WaitlistIn) -> WaitlistOut:
    """Wait for a full date or slot."""
    return await service.join(session, wish)
