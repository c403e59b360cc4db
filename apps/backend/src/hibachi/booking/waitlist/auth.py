"""Who may see an offered place: whoever holds the link of the offer's letter."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header

from hibachi.booking.auth import Public
from hibachi.booking.waitlist.links import entry_of
from hibachi.platform.auth import BadLink

__all__ = ["BadLink", "OfferLink", "Public"]


async def offer_link(
    _caller: Public, token: Annotated[str, Header(alias="X-Waitlist-Offer", max_length=200)] = ""
) -> UUID:
    """The waitlist entry an offer's link stands for. Raises `BadLink`."""
    return entry_of(token)


OfferLink = Annotated[UUID, Depends(offer_link)]
