"""Setting agents, and reading cheaply how they are set.

A turn asks for the stamp of the table, one small query; the settings themselves are kept by the process until the stamp
changes, so that a change holds from the next turn on in every process.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from uuid import UUID

from hibachi.ai.agent_settings import repository
from hibachi.ai.agent_settings.errors import AgentChanged, AgentNotFound, AgentRefused, ShippedAgent, TooManyAgents
from hibachi.ai.agent_settings.models import AgentRow
from hibachi.ai.agent_settings.repository import Stamp
from hibachi.ai.agent_settings.rules import cast_on, of_template, own_strategy, wrongs
from hibachi.ai.agent_settings.schemas import AgentIn, AgentNew, AgentOut, AgentsOut, AgentWish
from hibachi.ai.agent_settings.templates import TEMPLATES
from hibachi.ai.agent_settings.types import Declared, Other, Standing, Wished
from hibachi.ai.agent_settings.view import agents_out, kept_of, row_out, shipped_out
from hibachi.ai.agents.persona import Cast, Persona
from hibachi.ai.agents.registry import AGENTS, ALL
from hibachi.ai.agents.types import Agent
from hibachi.identity.audit.service import record_audit
from hibachi.knowledge import service as knowledge
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.errors.base import JsonValue
from hibachi.platform.ids import new_id
from hibachi.platform.ranking import StrategyName

OWN_LIMIT = 20
_LATELY = timedelta(days=7)
_MAX_KEPT = 1000
_SET = ("name", "tone", "enabled", "tools", "topics", "channels", "retrieval")
_KINDS = frozenset(agent.label for agent in ALL)


@dataclass(frozen=True, slots=True)
class _Kept:
    stamp: Stamp
    standing: Sequence[Standing]
    casts: dict[str, Cast] = field(default_factory=dict)


_kept: dict[UUID, _Kept] = {}


async def cast_of(session: ReadSession, channel: str) -> Cast:
    """How the agents are set that answer on a channel; those that were never changed are left out."""
    business_id: UUID = session.info["business_id"]
    stamp = await repository.stamp(session)
    kept = _kept.get(business_id)
    if kept is None or kept.stamp != stamp:
        if len(_kept) >= _MAX_KEPT:
            _kept.clear()
        kept = _kept[business_id] = _Kept(stamp, await standing(session) if stamp[0] else ())
    if channel not in kept.casts:
        kept.casts[channel] = cast_on(channel, kept.standing)
    return kept.casts[channel]


async def standing(session: ReadSession) -> Sequence[Standing]:
    """Every agent that is set, as turns use it."""
    rows = await repository.all_rows(session)
    return [Standing(row.kind, frozenset(row.channels) if row.template else None, persona(row)) for row in rows]


async def strategy_of(session: ReadSession, kind: str, channel: str) -> StrategyName:
    """How the agent of a kind that answers on a channel searches what is remembered."""
    rows = [row for row in await repository.all_rows(session) if row.kind == kind]
    own = next((row for row in rows if row.template and row.enabled and channel in row.channels), None)
    row = own or next((row for row in rows if not row.template), None)
    return (row.retrieval if row else None) or own_strategy(kind)


def persona(row: AgentRow) -> Persona:
    """A row as turns use it; tools that the product has given up since are left out."""
    agent = AGENTS[row.kind]
    return Persona(
        name=row.name,
        instructions=agent.instructions,
        tools=frozenset(row.tools) & frozenset(agent.tools) | frozenset(kept_of(agent)),
        tone=row.tone,
        on=row.enabled or (agent.always_on and not row.template),
        topics=None if row.topics is None else frozenset(row.topics),
    )


async def overview(session: ReadSession) -> AgentsOut:
    """All agents with their share of the last week's turns."""
    turns, total = await repository.turns_by_agent(session, clock.now() - _LATELY)
    return agents_out(await repository.all_rows(session), await knowledge.groups(session), turns, total)


async def access(session: ReadSession, key: str) -> tuple[Agent, AgentRow | None]:
    """The shipped agent behind a key, with its row if it was set. Raises `AgentNotFound`."""
    row = next((row for row in await repository.all_rows(session) if row.key == key), None)
    if row is None and key not in _KINDS:
        raise AgentNotFound()
    return AGENTS[row.kind if row else key], row


async def create(session: WriteSession, caller: Caller, wish: AgentNew) -> AgentOut:
    """An agent of one's own, off at first. Raises `AgentRefused` and `TooManyAgents`."""
    await repository.lock(session)
    rows = await repository.all_rows(session)
    if sum(1 for row in rows if row.template) >= OWN_LIMIT:
        raise TooManyAgents(limit=OWN_LIMIT)
    agent = AGENTS[wish.kind]
    template = next(one for one in TEMPLATES if one.code == wish.template)
    wished = of_template(template, wish.name, agent.tools)
    await _check(session, wished, agent, None, own=True)
    row = AgentRow(id=(id_ := new_id()), key=str(id_), kind=wish.kind, template=wish.template, version=0)
    _write(row, caller, wished)
    session.add(row)
    record_audit(session, caller, "agent.created", "agent", row.id, after=_state(row))
    return row_out(row)


async def save(session: WriteSession, caller: Caller, key: str, wish: AgentIn) -> AgentOut:
    """Set an agent. Raises `AgentNotFound`, `AgentChanged` and `AgentRefused`."""
    agent, row = await _locked(session, key, wish.version)
    await _check(session, wished_of(wish), agent, row, own=bool(row and row.template))
    before = _state(row) if row else {}
    if row is None:
        row = AgentRow(id=new_id(), key=key, kind=key, template=None, version=0)
        session.add(row)
    _write(row, caller, wished_of(wish))
    record_audit(session, caller, "agent.changed", "agent", row.id, before, _state(row))
    return row_out(row)


async def reset(session: WriteSession, caller: Caller, key: str, version: int) -> AgentOut:
    """An agent of the house as shipped; one of one's own as its template has it, name and channels left.

    Raises `AgentNotFound` and `AgentChanged`.
    """
    agent, row = await _locked(session, key, version)
    if row is None:
        return shipped_out(agent)
    before = _state(row)
    template = next((one for one in TEMPLATES if one.code == row.template), None)
    if template is None:
        await session.delete(row)
        record_audit(session, caller, "agent.reset", "agent", row.id, before)
        return shipped_out(agent)
    fresh = of_template(template, row.name, agent.tools)
    row.tone, row.tools, row.topics, row.retrieval = fresh.tone, list(fresh.tools), None, None
    _stamp(row, caller)
    record_audit(session, caller, "agent.reset", "agent", row.id, before, _state(row))
    return row_out(row)


async def delete(session: WriteSession, caller: Caller, key: str, version: int) -> None:
    """Drop an agent of one's own. Raises `AgentNotFound`, `AgentChanged` and `ShippedAgent`."""
    _, row = await _locked(session, key, version)
    if row is None or not row.template:
        raise ShippedAgent()
    await session.delete(row)
    record_audit(session, caller, "agent.deleted", "agent", row.id, _state(row))


def wished_of(wish: AgentWish) -> Wished:
    """A wish as the rules judge it; what is named twice counts once."""
    topics = None if wish.topics is None else tuple(dict.fromkeys(wish.topics))
    tools, channels = tuple(dict.fromkeys(wish.tools)), tuple(dict.fromkeys(wish.channels))
    return Wished(wish.name.strip(), wish.tone, wish.enabled, tools, topics, channels, wish.retrieval)


async def check_wish(session: ReadSession, key: str, wish: AgentWish) -> tuple[Agent, AgentRow | None]:
    """The agent a wish is for, once it keeps the rules. Raises `AgentNotFound` and `AgentRefused`."""
    agent, row = await access(session, key)
    await _check(session, wished_of(wish), agent, row, own=bool(row and row.template))
    return agent, row


async def _locked(session: WriteSession, key: str, version: int) -> tuple[Agent, AgentRow | None]:
    await repository.lock(session)
    agent, row = await access(session, key)
    current = row.version if row else 0
    if current != version:
        raise AgentChanged(current_version=current)
    return agent, row


async def _check(session: ReadSession, wished: Wished, agent: Agent, row: AgentRow | None, *, own: bool) -> None:
    rows = await repository.all_rows(session)
    declared = Declared(agent.label, agent.tools, kept_of(agent), agent.always_on, own)
    others = [
        Other(one.kind, one.name, one.enabled, tuple(one.channels)) for one in rows if row is None or one.id != row.id
    ]
    set_here = {one.kind for one in rows if not one.template}
    shipped = [one for one in ALL if one.label not in set_here and (own or one is not agent)]
    others += [Other(one.label, one.name, True, ()) for one in shipped]
    topics = {group.code for group in await knowledge.groups(session)}
    found = wrongs(wished, declared, others, topics)
    if found:
        first = found[0]
        errors: list[dict[str, JsonValue]] = [asdict(one) for one in found]
        raise AgentRefused(first.message, field=first.field, rule=first.rule, errors=errors)


def _write(row: AgentRow, caller: Caller, wished: Wished) -> None:
    row.name, row.tone, row.enabled = wished.name, wished.tone, wished.enabled
    row.tools, row.channels = list(wished.tools), list(wished.channels)
    row.topics = None if wished.topics is None else list(wished.topics)
    row.retrieval = wished.retrieval
    _stamp(row, caller)


def _stamp(row: AgentRow, caller: Caller) -> None:
    row.version += 1
    row.updated_at, row.updated_by_name = clock.now(), caller.name


def _state(row: AgentRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in _SET}
