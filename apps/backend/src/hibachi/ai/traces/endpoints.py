"""Traces of the assistant's answers, for the team."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from hibachi.ai.inbox.auth import ConversationsRead
from hibachi.ai.traces import service
from hibachi.ai.traces.errors import TraceNotFound
from hibachi.ai.traces.schemas import Levels, Trace, TracePage, TraceQuery
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/assistant/traces", tags=["assistant"])


@router.get("", responses=responses(NotLoggedIn, NoPermission))
async def traces(caller: ConversationsRead, session: Reading, query: Annotated[TraceQuery, Query()]) -> TracePage:
    """Answered messages, newest first."""
    return await service.page(session, caller.business_id, query)


@router.get("/levels", responses=responses(NotLoggedIn, NoPermission))
async def levels(session: Reading, _caller: ConversationsRead, days: Annotated[int, Query(ge=1, le=90)] = 7) -> Levels:
    """How much the answers of the last days took, level by level."""
    return await service.levels(session, days)


@router.get("/{trace_id}", responses=responses(NotLoggedIn, NoPermission, TraceNotFound))
async def trace(session: Reading, _caller: ConversationsRead, trace_id: UUID) -> Trace:
    """How one message was answered."""
    return await service.access(session, trace_id)
