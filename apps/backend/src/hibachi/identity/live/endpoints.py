"""The live stream of the panel."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from hibachi.identity.auth import LoginId, StaffCaller
from hibachi.identity.errors import NotLoggedIn, SessionEnded
from hibachi.identity.live import service
from hibachi.identity.live.auth import TicketHolder
from hibachi.identity.live.errors import BadTicket, NothingToHear
from hibachi.identity.live.schemas import Ticket
from hibachi.platform.errors import responses

router = APIRouter(prefix="/live", tags=["live"])
Topics = Annotated[str, Query(max_length=200, description="comma-separated topics")]


@router.post("/ticket", responses=responses(NotLoggedIn, SessionEnded))
async def issue_ticket(caller: StaffCaller, login: LoginId) -> Ticket:
    """A ticket that opens a stream within half a minute."""
    return service.issue_ticket(login)


@router.get("", responses=responses(BadTicket, SessionEnded, NothingToHear), response_class=StreamingResponse)
async def listen(listener: TicketHolder, topics: Topics) -> StreamingResponse:
    """Server-sent events of those topics the caller may hear: first `ready` with their names, then one per change."""
    heard = await service.topics_for(listener, topics.split(","))
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(service.stream(listener, heard), media_type="text/event-stream", headers=headers)
