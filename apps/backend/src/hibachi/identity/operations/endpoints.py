"""Health in detail and dead letters."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from hibachi.identity.auth import require
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.identity.operations import service
from hibachi.identity.operations.schemas import DeadLetterList, HealthDetail, WebhookMessageList
from hibachi.platform.auth import Caller
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing
from hibachi.platform.inbox.dead import NoDeadMessage
from hibachi.platform.outbox.dead_letters import NoDeadLetter

router = APIRouter(prefix="/outbox/dead-letters", tags=["operations"])
webhook_router = APIRouter(prefix="/webhook-messages", tags=["operations"])
health_router = APIRouter(prefix="/health", tags=["operations"])
Operator = Annotated[Caller, Depends(require("system:operate"))]
_CALLER = (NotLoggedIn, NoPermission)


@health_router.get("/detail", responses=responses(*_CALLER))
async def health_detail(caller: Operator) -> HealthDetail:
    """Health of every part, with times."""
    return await service.health_detail(caller.business_id)


@router.get("", responses=responses(*_CALLER))
async def dead_letters(caller: Operator, session: Reading) -> DeadLetterList:
    """Events that could not be handled, newest first."""
    return await service.dead_letters(session)


@router.post("/{id}/replay", status_code=204, responses=responses(*_CALLER, NoDeadLetter))
async def replay_dead_letter(id: UUID, caller: Operator, session: Writing) -> None:
    """Send an event to its subscriber once more."""
    await service.replay_dead_letter(session, caller, id)


@webhook_router.get("", responses=responses(*_CALLER))
async def webhook_messages(_caller: Operator, session: Reading) -> WebhookMessageList:
    """Messages of providers that could not be worked on, newest first."""
    return await service.webhook_messages(session)


@webhook_router.post("/{id}/retry", status_code=204, responses=responses(*_CALLER, NoDeadMessage))
async def retry_webhook_message(id: UUID, caller: Operator, session: Writing) -> None:
    """Work on a message again; what it is about is read anew from the provider."""
    await service.retry_webhook_message(session, caller, id)
