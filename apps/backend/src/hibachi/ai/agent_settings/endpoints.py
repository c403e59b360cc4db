"""Agents, for the team."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from hibachi.ai.agent_settings import service, trying
from hibachi.ai.agent_settings.auth import AgentsRead, AgentsWrite
from hibachi.ai.agent_settings.errors import AgentChanged, AgentNotFound, AgentRefused, ShippedAgent, TooManyAgents
from hibachi.ai.agent_settings.schemas import AgentIn, AgentNew, AgentOut, AgentReset, AgentsOut, TryOut, TryWish
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/assistant/agents", tags=["assistant"])
_CALLER = (NotLoggedIn, NoPermission)
Key = Annotated[str, Path(max_length=60, description="the kind of an agent of the house, or the key of one's own")]


@router.get("", responses=responses(*_CALLER))
async def agents(session: Reading, _caller: AgentsRead) -> AgentsOut:
    """All agents as they are set, with the tools, topics and templates there are."""
    return await service.overview(session)


@router.post("", status_code=201, responses=responses(*_CALLER, AgentRefused, TooManyAgents))
async def create(session: Writing, caller: AgentsWrite, wish: AgentNew) -> AgentOut:
    """Make an agent from a template; it is off until somebody switches it on."""
    return await service.create(session, caller, wish)


@router.put("/{key}", responses=responses(*_CALLER, AgentNotFound, AgentChanged, AgentRefused))
async def save(session: Writing, caller: AgentsWrite, key: Key, wish: AgentIn) -> AgentOut:
    """Set an agent; it holds from the next message on."""
    return await service.save(session, caller, key, wish)


@router.post("/{key}/reset", responses=responses(*_CALLER, AgentNotFound, AgentChanged))
async def reset(session: Writing, caller: AgentsWrite, key: Key, wish: AgentReset) -> AgentOut:
    """Back to what was shipped, or to what the template has."""
    return await service.reset(session, caller, key, wish.version)


@router.delete("/{key}", status_code=204, responses=responses(*_CALLER, AgentNotFound, AgentChanged, ShippedAgent))
async def delete(session: Writing, caller: AgentsWrite, key: Key, version: Annotated[int, Query(ge=0)]) -> None:
    """Drop an agent of one's own."""
    await service.delete(session, caller, key, version)


@router.post("/{key}/try", responses=responses(*_CALLER, AgentNotFound, AgentRefused))
async def try_out(caller: AgentsWrite, key: Key, wish: TryWish) -> TryOut:
    """Play one message with settings that are not kept; nothing the turn does is kept either."""
    return await trying.tried(caller.business_id, key, wish)
