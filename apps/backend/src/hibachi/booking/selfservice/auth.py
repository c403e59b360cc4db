"""Who may see and change a booking without an account: whoever holds its signed link."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header, Query

from hibachi.booking.auth import Public
from hibachi.booking.selfservice.links import PURPOSE
from hibachi.platform.auth import BadLink, read_link

__all__ = ["BadLink", "DocumentLink", "HostLink", "Public"]


async def host_link(_caller: Public, link: Annotated[str, Header(alias="X-Booking-Link", max_length=200)] = "") -> UUID:
    """The booking a host's link stands for. Raises `BadLink`."""
    return read_link(PURPOSE, link)


async def document_link(_caller: Public, link: Annotated[str, Query(max_length=200)] = "") -> UUID:
    """The same from the address, for documents that a browser opens by itself. Raises `BadLink`."""
    return read_link(PURPOSE, link)


HostLink = Annotated[UUID, Depends(host_link)]
DocumentLink = Annotated[UUID, Depends(document_link)]
