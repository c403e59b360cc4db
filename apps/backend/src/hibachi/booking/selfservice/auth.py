"""Who may see and change a booking without an account: whoever holds its signed link."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header, Query

from hibachi.booking.auth import Public
from hibachi.platform import clock
from hibachi.platform.auth import BadLink, read_link, sign_link
from hibachi.platform.config import get_settings

__all__ = ["BadLink", "DocumentLink", "HostLink", "Public", "address_of", "link_for"]
PURPOSE = "booking"


def link_for(booking_id: UUID) -> str:
    """A link token for the host of a booking."""
    return sign_link(PURPOSE, booking_id, clock.now() + dt.timedelta(days=get_settings().auth.link_days))


def address_of(booking_id: UUID) -> str:
    """The address of the host's own page; the token is in the fragment, which never reaches a log."""
    return f"{get_settings().web.public_url}/my-booking#link={link_for(booking_id)}"


def host_link(_caller: Public, link: Annotated[str, Header(alias="X-Booking-Link", max_length=200)] = "") -> UUID:
    """The booking a host's link stands for. Raises `BadLink`."""
    return read_link(PURPOSE, link)


def document_link(_caller: Public, link: Annotated[str, Query(max_length=200)] = "") -> UUID:
    """The same from the address, for documents that a browser opens by itself. Raises `BadLink`."""
    return read_link(PURPOSE, link)


HostLink = Annotated[UUID, Depends(host_link)]
DocumentLink = Annotated[UUID, Depends(document_link)]
