"""Who may open a stream: whoever holds a fresh ticket."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from fastapi import Depends, Query

from hibachi.identity.live.service import Listener, admit
from hibachi.platform.http.deps import BusinessId

TicketText = Annotated[str | None, Query(max_length=200)]


@dataclass(frozen=True, slots=True)
class ByTicket:
    """Dependency: the holder of a ticket, under either of its two names."""

    __caller__: ClassVar[bool] = True

    async def __call__(
        self, business_id: BusinessId, ticket: TicketText = None, access_token: TicketText = None
    ) -> Listener:
        """The listener; `BadTicket` or `SessionEnded`."""
        return await admit(business_id, ticket or access_token)


TicketHolder = Annotated[Listener, Depends(ByTicket())]
