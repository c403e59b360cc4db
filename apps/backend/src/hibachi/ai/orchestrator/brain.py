"""The house brain: a whole turn without storage and without any language model."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zlib import crc32

from hibachi.ai.agents.registry import AGENTS
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import talk
from hibachi.ai.dialogue.rules import advance, answered
from hibachi.ai.dialogue.types import State
from hibachi.ai.escalation.registry import decide
from hibachi.ai.escalation.types import Limits, Priority, Reason, Situation
from hibachi.ai.orchestrator import assembly
from hibachi.ai.orchestrator.rules import asks_for_person, plan
from hibachi.ai.ports import House, Terms, Where
from hibachi.ai.router.ports import classifier
from hibachi.ai.tools.travel import within_reach
from hibachi.ai.types import Block, HandOver, Reply
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.types import Awaited, Intent, Understanding

OFFICE = (time(9), time(17))


@dataclass(frozen=True, slots=True)
class Answered:
    """A reply with what it was made of: the new state, the reading, the tools used, figures taken out."""

    reply: Reply
    state: State
    said: Understanding
    tools: tuple[str, ...] = ()
    taken_out: int = 0


async def answer(
    house: House, state: State, text: str, now: datetime, seed_of: str, *, booked: bool = False
) -> Answered:
    """Answer one message. `now` is aware station time, `seed_of` names the conversation for the wording."""
    terms = await house.terms()
    said = understand(text, now.date(), state.awaited, state.last_intent, classifier())
    after = advance(state, said)
    if said.language != "en":
        return _foreign(said, after)
    where = await _where(house, after)
    if after.wanted.zip and where is None:
        return _unknown_zip(said, after)
    rule = decide(_situation(said, after, now, where, terms, booked=booked))
    if rule:
        return hand_over(said, after, rule.reason, rule.priority, now)
    if asks_for_person(said, state) or (said.insult and after.insults > 1 and said.affirms):
        return hand_over(said, after, Reason.HUMAN_REQUEST, Priority.MEDIUM, now)
    turn = Turn(said, after, terms, house, where, now.date(), now.timetz(), crc32(seed_of.encode()) + after.turns)
    return await _by_agents(turn, state, now)


def hand_over(said: Understanding, state: State, reason: Reason, priority: Priority, now: datetime) -> Answered:
    """The reply that passes the conversation to a person."""
    promise = talk.promise_text(priority, office_open=OFFICE[0] <= now.time() < OFFICE[1])
    reply = Reply(
        text=talk.hand_over_text(reason, promise),
        blocks=(Block("handover", {"reason": reason.value, "promise": promise}),),
        agents=("human",),
        intents=said.intents,
        hand_over=HandOver(reason, priority.value, promise),
    )
    return Answered(reply, answered(state, None, Awaited.NONE, understood=True), said, ("escalate",))


async def _where(house: House, state: State) -> Where | None:
    wanted = state.wanted
    return await house.where(wanted.zip, wanted.city) if wanted.zip or wanted.city else None


def _situation(
    said: Understanding, state: State, now: datetime, where: Where | None, terms: Terms, *, booked: bool
) -> Situation:
    place_named = bool(said.entities.zip or said.entities.city)
    limits = Limits(
        max_party=terms.book.max_party,
        max_miles=float(terms.travel.max_miles),
        lead_time=timedelta(hours=terms.policy.lead_hours),
    )
    return Situation(
        said=said,
        now=now,
        head_count=state.wanted.seats,
        miles=float(where.low) if where and place_named else None,
        new_business=not booked,
        limits=limits,
    )


async def _by_agents(turn: Turn, before: State, now: datetime) -> Answered:
    if turn.where and not within_reach(turn.where, turn.terms):
        return hand_over(turn.said, turn.state, Reason.BEYOND_MAX_DISTANCE, Priority.MEDIUM, now)
    labels = await _known_to_articles(turn, plan(turn.said, turn.state, before))
    parts: list[Part] = []
    for label in labels:
        part = await AGENTS[label](turn)
        if part.needs_person:
            return hand_over(turn.said, turn.state, part.needs_person, Priority.MEDIUM, now)
        parts.append(part)
        if part.quote_id:
            turn = replace(turn, state=replace(turn.state, quote_id=part.quote_id))
    return _joined(turn, labels, parts, now)


async def _known_to_articles(turn: Turn, labels: tuple[str, ...]) -> tuple[str, ...]:
    """A message no cue spoke for is a question to the articles when one of them fits it."""
    unclear = labels == ("out_of_scope",) and all(clause.confidence == 0 for clause in turn.said.clauses)
    if unclear and not turn.said.insult and await turn.house.article(turn.said.plain):
        return ("knowledge",)
    return labels


def _joined(turn: Turn, labels: Sequence[str], parts: Sequence[Part], now: datetime) -> Answered:
    facts = assembly.facts_of_parts(parts)
    text, taken_out = assembly.text_of(parts, facts)
    if not text:
        return hand_over(turn.said, turn.state, Reason.LOW_CONFIDENCE, Priority.MEDIUM, now)
    question = assembly.question_of(parts)
    understood = all(part.understood for part in parts)
    intent = next((i for i in turn.said.intents if i not in {Intent.SMALLTALK, Intent.OUT_OF_SCOPE}), None)
    state = answered(turn.state, intent, question.awaited if question else Awaited.NONE, understood=understood)
    reply = Reply(
        text=text,
        blocks=assembly.blocks_of(parts),
        facts=facts,
        citations=tuple(citation for part in parts for citation in part.citations),
        agents=tuple(labels),
        intents=turn.said.intents,
        confidence=min((clause.confidence for clause in turn.said.clauses), default=0.0),
    )
    return Answered(reply, state, turn.said, tuple(tool for part in parts for tool in part.tools), taken_out)


def _unknown_zip(said: Understanding, state: State) -> Answered:
    reply = Reply(text=talk.UNKNOWN_ZIP, agents=("distance",), intents=said.intents)
    cleared = replace(state, wanted=replace(state.wanted, zip=None), awaited=Awaited.PLACE)
    return Answered(reply, cleared, said, ("travel_fee",))


def _foreign(said: Understanding, state: State) -> Answered:
    text = talk.SPANISH if said.language == "es" else talk.FOREIGN
    reply = Reply(text=text, agents=("smalltalk",), intents=said.intents, confidence=0.0)
    return Answered(reply, replace(state, awaited=Awaited.PERSON), said)
