"""Who may see what is remembered of a person without an account: whoever holds the link that was written to them."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header

from hibachi.ai.memory.own.links import PURPOSE
from hibachi.booking.selfservice.auth import BadLink, HostLink, Public
from hibachi.platform.auth import read_link

__all__ = ["BadLink", "HostLink", "OwnLink"]


async def own_link(_caller: Public, link: Annotated[str, Header(alias="X-Memory-Link", max_length=200)] = "") -> UUID:
    """The person a link stands for. Raises `BadLink`."""
    return read_link(PURPOSE, link)


OwnLink = Annotated[UUID, Depends(own_link)]
