"""The house brain: a whole turn without storage and without any language model."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from uuid import UUID
from zlib import crc32

from hibachi.ai.agents.acting import acted, in_voice, on_duty, persona_of, sums
from hibachi.ai.agents.persona import Cast, Persona
from hibachi.ai.agents.reckoning import unanswered
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.answers.ports import Answers
from hibachi.ai.answers.types import Asked
from hibachi.ai.compose import talk
from hibachi.ai.compose.channel import mark_of, not_again, worded
from hibachi.ai.dialogue.acts import Acts, insults, read_acts
from hibachi.ai.dialogue.counts import with_count, without_own_sum
from hibachi.ai.dialogue.dishes import with_dish, with_takers, without_order
from hibachi.ai.dialogue.extras import on_top
from hibachi.ai.dialogue.orders import reordered
from hibachi.ai.dialogue.promises import without_promise
from hibachi.ai.dialogue.recounting import recounted
from hibachi.ai.dialogue.rules import (
    advance,
    answered,
    in_its_month,
    near_the_day,
    with_that_one,
    without_address,
)
from hibachi.ai.dialogue.same_party import without_same
from hibachi.ai.dialogue.starts import referred, with_start, without_choice
from hibachi.ai.dialogue.supposing import supposed_after, without_supposed
from hibachi.ai.dialogue.types import State
from hibachi.ai.escalation.ports import likeness
from hibachi.ai.escalation.registry import decide
from hibachi.ai.escalation.types import Limits, Priority, Reason, Situation
from hibachi.ai.orchestrator import aftercare, assembly
from hibachi.ai.orchestrator.article_first import with_articles
from hibachi.ai.orchestrator.assembly import question_of
from hibachi.ai.orchestrator.critic import Remark, reviewed
from hibachi.ai.orchestrator.open_question import back_to, has_room, kept_awaiting
from hibachi.ai.orchestrator.opting_out import beside, opting_out
from hibachi.ai.orchestrator.recalling import part_of, recall
from hibachi.ai.orchestrator.rules import asks_for_person, beside_sums, in_booking, narrowed, plan, talked_of, topic_of
from hibachi.ai.ports import Desk, House, Terms, Where
from hibachi.ai.router.ports import classifier
from hibachi.ai.router.types import Taught
from hibachi.ai.tools.travel import within_reach
from hibachi.ai.types import Block, HandOver, Reply
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.types import Awaited, Understanding

OFFICE = (time(9), time(17))
_REMEMBERED = 12


@dataclass(frozen=True, slots=True)
class Answered:
    """A reply with what it was made of: the new state, the reading, the tools used, figures taken out.

    `customer_id` is the person, once the turn has met them; `failed` tells that working the answer out went wrong,
    `speaker` is how the first agent is set. `asked` is the turn as a question whose answer may be kept, `recalled` that
    it was; `remarks` are the critic's.
    """

    reply: Reply
    state: State
    said: Understanding
    tools: tuple[str, ...] = ()
    taken_out: int = 0
    customer_id: UUID | None = None
    failed: bool = False
    speaker: Persona | None = None
    asked: Asked | None = None
    recalled: bool = False
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as read in its conversation, what it does there, and the state with it folded in."""

    said: Understanding
    acts: Acts
    after: State


def heard(text: str, state: State, today: date, taught: Taught | None = None) -> Heard:
    """Read a message in the light of what was said before it. `today` is the station's date."""
    read = understand(text, today, state.awaited, state.last_intent, classifier(), taught)
    taken = with_takers(without_own_sum(read, state), state.wanted, today)
    read = reordered(on_top(taken, state.wanted), state.wanted, state.dish)
    only_dishes = read is not taken and not read.entities.party
    said = without_promise(without_address(read, state), today)
    said = near_the_day(in_its_month(said, state, today), state, today)
    said = without_choice(with_start(with_count(without_same(said, state.wanted), state), state))
    supposed = supposed_after(state, said, today)
    said = without_supposed(said, state, supposed)
    said = with_dish(without_order(said, party_known=state.wanted.adults is not None), state.dish)
    said = with_that_one(state, said)
    said = replace(said, insult=said.insult or insults(said.plain))
    if not only_dishes:
        said = recounted(said, state, in_context=said.entities.party != read.entities.party)
    acts = read_acts(said, state)
    after = replace(referred(advance(state, said), state, said, acts), supposed=supposed)
    return Heard(said, acts, after)


async def answer(
    house: House,
    state: State,
    text: str,
    now: datetime,
    seed_of: str,
    *,
    booked: bool = False,
    desk: Desk | None = None,
    channel: str = "web",
    cast: Cast = MappingProxyType({}),
    answers: Answers | None = None,
    taught: Taught | None = None,
) -> Answered:
    """Answer one message. `now` is aware station time, `seed_of` names the conversation for the wording.

    Without a `desk` nothing but quotes is written: what would be booked is linked to instead. Without `answers` none
    is said again. `taught` is what the business taught, heeded beside the fitted model.
    """
    terms = await house.terms()
    told = heard(text, state, now.date(), taught)
    known = booked or bool(state.bookings)
    made = await _answer(
        house, terms, told.said, told.acts, state, told.after, now, seed_of, known, desk, channel, cast, answers
    )
    if desk:
        made = await _looked_after(desk, terms, state, made, told.acts, now)
    return replace(made, reply=replace(made.reply, text=worded(made.reply.text, channel)))


async def _looked_after(desk: Desk, terms: Terms, before: State, made: Answered, acts: Acts, now: datetime) -> Answered:
    if made.reply.hand_over:
        await aftercare.promise(desk, made.said, acts, made.state, made.reply.hand_over, now)
    if before.goal == "opt_out" or acts.opts_out:
        return made
    return replace(made, state=await aftercare.look_after(desk, terms, made.said, before, made.state, now))


async def _answer(
    house: House,
    terms: Terms,
    said: Understanding,
    acts: Acts,
    state: State,
    after: State,
    now: datetime,
    seed_of: str,
    booked: bool,
    desk: Desk | None,
    channel: str,
    cast: Cast,
    answers: Answers | None,
) -> Answered:
    if said.language != "en":
        return _foreign(said, after)
    where = await _where(house, after)
    if after.wanted.zip and where is None:
        return _unknown_zip(said, after)
    rule = decide(_situation(said, after, now, where, terms, booked=booked))
    if rule:
        made = hand_over(said, after, rule.reason, rule.priority, now)
        called = acts.callback and rule.reason is Reason.HUMAN_REQUEST
        return replace(made, reply=talk.with_call(made.reply, said.entities, now.date())) if called else made
    if asks_for_person(said, state, acts) or (said.insult and after.insults > 1 and said.affirms):
        return hand_over(said, after, Reason.HUMAN_REQUEST, Priority.MEDIUM, now)
    first = await opting_out(desk, said, state, after, acts)
    rest = beside(said) if first and acts.opts_out else None
    turn = Turn(
        said=rest or said,
        state=(first.state if first else None) or after,
        terms=terms,
        house=house,
        where=where,
        today=now.date(),
        now=now.timetz(),
        seed=crc32(seed_of.encode()) + after.turns,
        before=state,
        acts=acts,
        desk=desk,
        instant=now,
        channel=channel,
        cast=cast,
    )
    if first and not rest:
        return _joined(turn, ("knowledge",), [first], now)
    asked, kept = await recall(answers, turn) if not first else (None, None)
    if kept:
        return replace(_joined(turn, kept.agents, [part_of(kept)], now), recalled=True)
    return replace(await _by_agents(turn, state, now, [first] if first else []), asked=asked)


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
    after = answered(state, topic_of(reason, said, state.last_intent), Awaited.NONE, understood=True)
    return Answered(reply, after, said, ("escalate",))


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
        quoted_cents=state.quoted_cents,
        miles=float(where.low) if where and place_named else None,
        new_business=not booked,
        opening=state.turns <= 1,
        limits=limits,
        alike=judge.shares(said.text) if (judge := likeness()) else None,
    )


async def _by_agents(turn: Turn, before: State, now: datetime, first: Sequence[Part] = ()) -> Answered:
    if turn.where and not within_reach(turn.where, turn.terms):
        return hand_over(turn.said, turn.state, Reason.BEYOND_MAX_DISTANCE, Priority.MEDIUM, now)
    labels = on_duty(await with_articles(turn, plan(turn.said, turn.state, before, turn.acts)), turn.cast)
    if not labels:
        return hand_over(turn.said, turn.state, Reason.LOW_CONFIDENCE, Priority.MEDIUM, now)
    parts: list[Part] = [*first]
    summed = None if in_booking(turn.said, turn.state, before, turn.acts) else await sums(turn, labels)
    if summed:
        parts.append(summed)
        rest = unanswered(turn)
        labels = beside_sums(turn.said, turn.state, before, labels, rest)
        if not labels:
            return _joined(turn, ("knowledge",), parts, now)
        turn = replace(turn, said=narrowed(turn.said, rest))
    for label in labels:
        part = await acted(label, turn)
        if part.needs_person:
            return hand_over(turn.said, turn.state, part.needs_person, Priority.MEDIUM, now)
        cited = {slug for one in parts for slug in one.citations}
        said_already = part.citations and set(part.citations) <= cited
        parts.append(replace(part, text="") if said_already else part)
        if part.state:
            turn = replace(turn, state=part.state)
    back = back_to(turn, labels) if question_of(parts) is None and has_room(parts, turn.channel) else None
    again = [in_voice(labels[0], turn, Part("", back.facts, asks=back.asks))] if back else []
    acting = tuple(dict.fromkeys(("knowledge", *labels))) if summed else labels
    return _joined(turn, acting, [*parts, *again], now)


def _joined(turn: Turn, labels: Sequence[str], parts: Sequence[Part], now: datetime) -> Answered:
    parts, remarks = reviewed(parts, turn.state.wanted)
    facts = assembly.facts_of_parts(parts)
    text, taken_out = assembly.text_of(parts, facts)
    if not text:
        return hand_over(turn.said, turn.state, Reason.LOW_CONFIDENCE, Priority.MEDIUM, now)
    question = assembly.question_of(parts)
    understood = all(part.understood for part in parts)
    intent = talked_of(turn.said, labels)
    mark = mark_of(text)
    text = not_again(text, turn.state.said, turn.seed)
    awaited = question.awaited if question else kept_awaiting(turn.before, labels)
    state = answered(turn.state, intent, awaited, understood=understood)
    topic = next((part.topic for part in parts if part.topic), None)
    state = replace(state, topic=topic, said=(*state.said, mark)[-_REMEMBERED:])
    reply = Reply(
        text=text,
        blocks=assembly.blocks_of(parts),
        facts=facts,
        citations=tuple(citation for part in parts for citation in part.citations),
        agents=tuple(labels),
        intents=turn.said.intents,
        confidence=min((clause.confidence for clause in turn.said.clauses), default=0.0),
    )
    tools = tuple(tool for part in parts for tool in part.tools)
    speaker = persona_of(labels[0], turn.cast)
    return Answered(reply, state, turn.said, tools, taken_out, speaker=speaker, remarks=remarks)


def _unknown_zip(said: Understanding, state: State) -> Answered:
    reply = Reply(text=talk.UNKNOWN_ZIP, agents=("distance",), intents=said.intents)
    cleared = replace(state, wanted=replace(state.wanted, zip=None), awaited=Awaited.PLACE)
    return Answered(reply, cleared, said, ("travel_fee",))


def _foreign(said: Understanding, state: State) -> Answered:
    text = talk.SPANISH if said.language == "es" else talk.FOREIGN
    reply = Reply(text=text, agents=("smalltalk",), intents=said.intents, confidence=0.0)
    return Answered(reply, replace(state, awaited=Awaited.PERSON), said)
