"""An agent at work: it reaches the house by its own tools alone."""

from dataclasses import replace
from functools import lru_cache

from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.agents.types import Agent
from hibachi.ai.compose import talk
from hibachi.ai.tools.permitted import NotPermitted, PermittedDesk, PermittedHouse, methods_of
from hibachi.ai.understanding.types import Awaited


async def acted(agent: Agent, turn: Turn) -> Part:
    """The agent's part. What it has no tool for it does not answer: it offers a person instead."""
    tools = frozenset(agent.tools)
    methods = _methods(tools)
    desk = PermittedDesk(turn.desk, methods) if turn.desk else None
    try:
        part = await agent.act(replace(turn, house=PermittedHouse(turn.house, methods), desk=desk))
    except NotPermitted:
        return _offers_person(turn)
    return part if tools.issuperset(part.tools) else _offers_person(turn)


@lru_cache(maxsize=256)
def _methods(tools: frozenset[str]) -> frozenset[str]:
    return methods_of(tools)


def _offers_person(turn: Turn) -> Part:
    offer = Question(talk.PERSON_OFFER, Awaited.PERSON)
    return Part(talk.unknown_text(turn.seed), asks=offer, understood=False)
