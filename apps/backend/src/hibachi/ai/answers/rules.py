"""Which questions are the same, which answers may be kept, and for how long. Thresholds: decision 0033."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import timedelta
from hashlib import sha256

from hibachi.ai.agents.persona import Persona
from hibachi.ai.agents.turn import Turn
from hibachi.ai.answers.types import Asked
from hibachi.ai.dialogue.acts import Acts
from hibachi.ai.dialogue.going_on import goes_on
from hibachi.ai.dialogue.types import State
from hibachi.ai.types import Fact, Reply
from hibachi.ai.understanding.types import Awaited, Emotion, Entities, Intent, Understanding
from hibachi.knowledge.words import terms_of

NEAR = 0.92
NEVER = timedelta()
_DAY = timedelta(days=1)
_LIFE_BY_SOURCE = {
    # Until their version changes, which is part of what must be equal; a day at most, so that nothing grows stale.
    **dict.fromkeys(("article", "menu", "price_book", "policy", "house", "travel"), _DAY),
    # Roads stay as they are for as long as distances are kept.
    **dict.fromkeys(("distance", "travel_fee", "place"), timedelta(days=7)),
    # Somebody's own, or over in a moment.
    **dict.fromkeys(("customer", "quote", "booking", "availability"), NEVER),
}
_INTENTS = frozenset({Intent.FAQ, Intent.MENU, Intent.LOGISTICS, Intent.TRAVEL_FEE})
_TOOLS = frozenset({"search_knowledge", "menu", "travel_fee"})
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NEGATION = re.compile(r"\b(?:no|not|never|none|without|\w+n't|cannot)\b")


def asked_of(turn: Turn) -> Asked | None:
    """The question of a turn; None when its answer is somebody's own or hangs on what was said before."""
    said = turn.said
    if not (_of_everybody(said) and _stands_alone(turn)):
        return None
    alike = {
        "words": sorted(set(terms_of(said.plain))),
        "numbers": _NUMBER.findall(said.plain),
        "negated": len(_NEGATION.findall(said.plain)),
        "intents": said.intents,
        "entities": asdict(said.entities),
        "what_if": said.what_if,
        "language": said.language,
        "channel": "screen" if turn.channel in ("web", "email") else turn.channel,
        "wanted": [asdict(turn.before.wanted), asdict(turn.state.wanted)],
        "known": [turn.state.allergens, turn.state.occasion, turn.state.quote_id is not None],
        "cast": sorted(_set_as(label, persona) for label, persona in turn.cast.items()),
        "terms": [turn.terms.book.version, asdict(turn.terms.travel), turn.terms.station, turn.terms.station_zip],
    }
    digest = sha256(json.dumps(alike, sort_keys=True, default=str).encode()).hexdigest()
    return Asked(digest, said.plain)


def lifetime(reply: Reply, tools: Iterable[str], state: State) -> timedelta:
    """How long an answer may be kept: as long as the fact of it that changes first; `NEVER` for most."""
    asks = state.awaited is not Awaited.NONE or state.misses > 0
    if reply.hand_over or asks or not set(tools) or set(tools) - _TOOLS or not (reply.facts or reply.citations):
        return NEVER
    lives = [_life(fact) for fact in reply.facts]
    return min([*lives, _DAY])


def _set_as(label: str, persona: Persona) -> list[str]:
    """How an agent is set, always in the same order."""
    topics = "all" if persona.topics is None else ",".join(sorted(persona.topics))
    allowed = ",".join(sorted(persona.tools))
    return [label, persona.name, persona.instructions, allowed, persona.tone, str(persona.on), topics]


def _life(fact: Fact) -> timedelta:
    return _LIFE_BY_SOURCE.get(fact.source.partition(":")[0], NEVER)


def _of_everybody(said: Understanding) -> bool:
    """Whether a message is a calm question of general interest that names nobody."""
    found = said.entities
    personal = (found.name, found.phone, found.email, found.reference, found.budget_cents, found.allergens, found.diets)
    tone = said.emotion in (Emotion.CALM, Emotion.HAPPY) and not said.insult
    wishes = set(said.intents)
    return tone and bool(wishes) and wishes <= _INTENTS and not any(personal) and not _dated(found)


def _dated(found: Entities) -> bool:
    return bool(found.when or found.clock or found.slot or found.party)


def _stands_alone(turn: Turn) -> bool:
    """Whether nothing is open in the conversation that an answer would have to take up."""
    before, state = turn.before, turn.state
    opened = before.awaited is not Awaited.NONE or before.goal or before.pending or before.bookings or before.misses
    moved = state.contact != before.contact or state.goal != before.goal
    return not opened and not moved and turn.acts == Acts() and not goes_on(turn.said.plain)
