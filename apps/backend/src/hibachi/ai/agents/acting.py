"""Agents at work: as the business set them, and reaching the house by their own tools alone."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from hibachi.ai.agents.persona import Cast, Persona
from hibachi.ai.agents.reckoning import reckoned
from hibachi.ai.agents.registry import AGENTS
from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.agents.types import Act
from hibachi.ai.compose import talk
from hibachi.ai.compose.tone import toned
from hibachi.ai.tools.permitted import NotPermitted, PermittedDesk, PermittedHouse, methods_of
from hibachi.ai.understanding.types import Awaited

_SHIPPED = {label: agent.persona for label, agent in AGENTS.items()}
_ONE_VOICE = frozenset({"allergen", "human"})


def persona_of(label: str, cast: Cast) -> Persona:
    """How the agent of a label is set."""
    return cast.get(AGENTS[label].label) or _SHIPPED[label]


def on_duty(labels: Sequence[str], cast: Cast) -> tuple[str, ...]:
    """Who acts: stand-ins for those who are off. Nobody when one of them has no stand-in: a person has to."""
    found = [_present(label, cast) for label in labels]
    present = tuple(dict.fromkeys(label for label in found if label))
    return present if None not in found else ()


async def acted(label: str, turn: Turn) -> Part:
    """The agent's part in its own tone. What it has no tool for it does not answer: it offers a person instead."""
    return in_voice(label, turn, await limited(AGENTS[label].act, persona_of(label, turn.cast), turn))


async def sums(turn: Turn, labels: Sequence[str] = ()) -> Part | None:
    """Sums asked for beside a price, when who answers questions is on and may work them out."""
    persona = persona_of("knowledge", turn.cast)
    part = await reckoned(turn, labels) if persona.on else None
    return part if part and persona.tools.issuperset(part.tools) else None


def in_voice(label: str, turn: Turn, part: Part) -> Part:
    """A part as its agent says it. What is said of allergies is worded one way only."""
    persona = persona_of(label, turn.cast)
    text, asks = part.text, part.asks
    if label == "smalltalk" and persona.name != AGENTS[label].name:
        text = talk.introduced(text, persona.name)
    if persona.tone == "warm" or label in _ONE_VOICE:
        return part if text == part.text else replace(part, text=text)
    asked = replace(asks, text=toned(asks.text, persona.tone) or asks.text) if asks else None
    said = toned(text, persona.tone)
    return replace(part, text=said if said or asked else text, asks=asked)


async def limited(act: Act, persona: Persona, turn: Turn) -> Part:
    """A part made by no other tools, and from no other topics, than a persona has."""
    methods = _methods(persona.tools)
    desk = PermittedDesk(turn.desk, methods) if turn.desk else None
    try:
        part = await act(replace(turn, house=PermittedHouse(turn.house, methods, persona.topics), desk=desk))
    except NotPermitted:
        return _offers_person(turn)
    return part if persona.tools.issuperset(part.tools) else _offers_person(turn)


def _present(label: str, cast: Cast) -> str | None:
    """The label, or the stand-in of who is off; None when there is none."""
    standing: str | None = label
    while standing and not persona_of(standing, cast).on:
        standing = AGENTS[standing].stand_in
    return standing


@lru_cache(maxsize=256)
def _methods(tools: frozenset[str]) -> frozenset[str]:
    return methods_of(tools)


def _offers_person(turn: Turn) -> Part:
    offer = Question(talk.PERSON_OFFER, Awaited.PERSON)
    return Part(talk.unknown_text(turn.seed), asks=offer, understood=False)
