"""The assistant's one entrance. A turn: guard, understand, escalate or answer from tools, check, send, record."""

import time
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import structlog

from hibachi.ai.agent_settings.service import cast_of
from hibachi.ai.answers.service import LiveAnswers
from hibachi.ai.compose.talk import PERSON_OFFER, promise_text, unknown_text
from hibachi.ai.conversations import repository as rows
from hibachi.ai.conversations import service as conversations
from hibachi.ai.conversations.errors import MessageRefused
from hibachi.ai.conversations.lease import one_at_a_time
from hibachi.ai.conversations.models import Conversation, Message, TurnTrace
from hibachi.ai.desk import LiveDesk
from hibachi.ai.dialogue.types import State, dump, dump_contact, load
from hibachi.ai.escalation.types import Priority, Reason
from hibachi.ai.guard.allergy_claims import without_absolute_claims
from hibachi.ai.guard.injection import attempt
from hibachi.ai.guard.rules import MAX_CHARS, check
from hibachi.ai.house import LiveHouse, station_of
from hibachi.ai.models.ports import chat_model
from hibachi.ai.models.service import may_ask
from hibachi.ai.models.types import CallContext, Stage, ToolCall
from hibachi.ai.orchestrator.brain import OFFICE, Answered, answer
from hibachi.ai.orchestrator.critic import given_up
from hibachi.ai.orchestrator.eloquence import Spoken, Wish, speak, wanted
from hibachi.ai.orchestrator.failing import failed
from hibachi.ai.orchestrator.keeping import keep
from hibachi.ai.orchestrator.levels import level_of
from hibachi.ai.teaching.live import taught_of
from hibachi.ai.tools.permitted import PermittedHouse, methods_of
from hibachi.ai.tools.registry import use
from hibachi.ai.tools.tool import Looked
from hibachi.ai.types import Fact
from hibachi.ai.understanding.entities import flat
from hibachi.ai.understanding.parsers.reference import without_code
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import WriteSession, unit_of_work
from hibachi.platform.deadline import current, deadline, patience
from hibachi.platform.orm import keyed_hash

FAILED = "house:turn_failed"
_MARGIN_SECONDS = 5.0
_PERSONAL = frozenset({"name", "phone", "email"})
log = structlog.get_logger()


class _Overtaken(Exception):
    """The answer must not be sent; undoes what its tools wrote."""

    def __init__(self, made: Answered) -> None:
        super().__init__()
        self.made = made


class _Drafted(Exception):
    """A language model is wanted before this turn is handled; leaving the unit of work by it undoes the draft."""

    def __init__(self, made: Answered, stage: Stage, text: str, channel: str) -> None:
        super().__init__()
        self.made, self.stage, self.text, self.channel = made, stage, text, channel


async def receive(session: WriteSession, conversation_id: UUID, text: str, client_id: str) -> Message:
    """Keep a customer's message before anything answers it. Raises `MessageRefused`, `ConversationNotFound`."""
    checked = check(text)
    if checked.refusal:
        limit = f"A message holds 1 to {MAX_CHARS} characters"
        raise MessageRefused(limit, field="text", rule=checked.refusal)
    return await conversations.take_in(session, conversation_id, checked.text, client_id)


async def reply_to(business_id: UUID, conversation_id: UUID, message_id: UUID) -> Message | None:
    """The kept answer to a message, made now if need be; None while a person has the conversation.

    One turn of a conversation runs at a time, and messages are answered in their order: whoever comes first
    answers what came before as well, also after a crash.
    """
    times = get_settings().assistant
    with deadline(times.turn_seconds, times.step_seconds):
        return await _in_time(business_id, conversation_id, message_id)


async def _in_time(business_id: UUID, conversation_id: UUID, message_id: UUID) -> Message | None:
    if chat_model() is None:
        return await _answer_waiting(business_id, conversation_id, message_id)
    waits = get_settings().assistant.turn_seconds + _MARGIN_SECONDS
    async with one_at_a_time(conversation_id, waits):  # models are slow: no transaction is open while they speak
        try:
            return await _answer_waiting(business_id, conversation_id, message_id, drafting=True)
        except _Drafted as drafted:
            spoken = await _spoken(business_id, conversation_id, message_id, drafted)
        return await _answer_waiting(business_id, conversation_id, message_id, spoken=spoken)


async def _answer_waiting(
    business_id: UUID,
    conversation_id: UUID,
    message_id: UUID,
    *,
    drafting: bool = False,
    spoken: Spoken | None = None,
) -> Message | None:
    """Answer all messages up to this one. With `drafting` one that waits alone and wants a model raises `_Drafted`."""
    async with unit_of_work(business_id) as session:
        await rows.wait_for_turn(session, conversation_id)
        while waiting := await rows.next_awaiting(session, conversation_id, message_id):
            message, conversation = waiting
            asked = message.id == message_id
            newest = asked and message.position == conversation.last_position
            draft = drafting and newest and await may_ask(session, business_id)
            drafting = False  # who has several messages waiting is answered at once
            sent = await handle_turn(session, conversation, message, drafting=draft, spoken=spoken if asked else None)
            if asked:
                return sent  # messages are answered in their order: none before it waits any more
            await session.flush()
        return await conversations.answer_to(session, conversation_id, message_id)


async def _spoken(business_id: UUID, conversation_id: UUID, message_id: UUID, drafted: _Drafted) -> Spoken | None:
    """What the model makes of a drafted turn; each look-up is a unit of work of its own."""
    model, made = chat_model(), drafted.made
    if model is None:
        return None

    async def use_tool(call: ToolCall) -> Looked:
        try:
            async with patience(f"look_up {call.name}"), unit_of_work(business_id) as session:
                house = LiveHouse(session, drafted.channel)
                if not made.speaker:
                    return await use(house, call)
                allowed = made.speaker.tools
                return await use(PermittedHouse(house, methods_of(allowed), made.speaker.topics), call, allowed)
        except TimeoutError:
            return Looked("This took too long; answer without it.", found=False)

    agent = made.reply.agents[0] if made.reply.agents else ""
    context = CallContext(business_id, drafted.stage, agent, conversation_id, message_id)
    wish = Wish(drafted.stage, drafted.text, made, context)
    seconds, limit = get_settings().models.turn_seconds, current()
    return await speak(model, wish, use_tool, min(seconds, limit.remaining) if limit else seconds)


async def handle_turn(
    session: WriteSession,
    conversation: Conversation,
    message: Message,
    *,
    drafting: bool = False,
    spoken: Spoken | None = None,
) -> Message | None:
    """Answer one message of a conversation and record how; the answer is written with the unit of work.

    The answer, and all that its tools wrote, stands only if the conversation is still the assistant's and its
    version unchanged: a person who takes over in the meantime wins. None when nothing was sent.

    With `drafting` nothing is kept when a model is wanted: `_Drafted` leaves the unit of work and undoes it. The turn
    is then handled again with what was `spoken`.
    """
    started = time.perf_counter()
    station = await station_of(session)
    now = clock.now().astimezone(station.zone)
    channel = "chat" if conversation.channel == "web" else conversation.channel
    answers = LiveAnswers(session)
    made, fresh, outcome = await _tried(session, conversation, message, now, answers)
    if drafting and outcome == "sent" and (stage := wanted(made, message.text)):
        raise _Drafted(made, stage, message.text, channel)
    made, used = spoken.applied_to(made) if spoken else (made, False)
    made = _without_absolute_claims(made)
    message.awaits_answer = False
    if made.said.entities.code:  # neither the inbox nor a trace shows what opens a booking
        message.text = without_code(message.text)
    reply = _send(session, fresh, message, made) if outcome == "sent" else None
    if made.reply.hand_over and fresh.state != "person":
        over = made.reply.hand_over
        await conversations.hand_over(session, fresh, over.reason.value, over.priority, over.promise)
    latency = int((time.perf_counter() - started) * 1000)
    trace = _trace(fresh, message, reply, made, outcome, latency)
    trace.level = level_of(made.reply, recalled=made.recalled, by_model=used)
    if answers.took_ms is not None:
        trace.stages = {**trace.stages, "cache": answers.took_ms}
    if spoken:
        _trace_model(trace, spoken, used=used)
    session.add(trace)
    conversations.heard(session, fresh)
    if reply and not trace.remarks:  # what was said without something is not said to the next one
        await keep(answers, made)
    return reply


async def _tried(
    session: WriteSession, conversation: Conversation, message: Message, now: datetime, answers: LiveAnswers
) -> tuple[Answered, Conversation, str]:
    """The answer, the conversation locked as it is by then, and whether the answer may be sent.

    What was written on the way stays only if it may. When working it out fails, a person takes over instead.
    """
    version, conversation_id = conversation.version, conversation.id
    state, text, message_id = load(conversation.dialogue, conversation.contact), message.text, message.id
    try:
        async with session.begin_nested():
            made = await _answered(session, conversation, message, state, now, answers)
            fresh = await conversations.access_locked(session, conversation_id)
            if (outcome := _outcome(fresh, version)) != "sent":
                raise _Overtaken(made)
            return made, fresh, outcome
    except _Overtaken as overtaken:
        made = overtaken.made
    except Exception as problem:  # whatever it is, the customer gets an answer and the team a notice
        log.exception("turn_failed", message_id=str(message_id), problem=type(problem).__name__)
        made = failed(state, text, now)
    fresh = await conversations.access_locked(session, conversation_id)
    await session.refresh(message)
    return made, fresh, _outcome(fresh, version)


def _outcome(fresh: Conversation, version: int) -> str:
    if fresh.version != version:
        return "dropped"
    return "sent" if fresh.state == "assistant" else "silent"


async def _answered(
    session: WriteSession,
    conversation: Conversation,
    message: Message,
    state: State,
    now: datetime,
    answers: LiveAnswers,
) -> Answered:
    channel, seed = conversation.channel, str(conversation.id)
    house = LiveHouse(session, "chat" if channel == "web" else channel)
    desk = LiveDesk(session, conversation.id, channel, state.bookings, message.position)
    cast, taught = await cast_of(session, channel), await taught_of(session.info["business_id"])
    made = await answer(
        house, state, message.text, now, seed, desk=desk, channel=channel, cast=cast, answers=answers, taught=taught
    )
    return replace(made, customer_id=desk.person.id if desk.person else None)


async def ask_for_person(session: WriteSession, conversation_id: UUID) -> Conversation:
    """The customer pressed "talk to a person". Asking twice changes nothing."""
    conversation = await conversations.access_locked(session, conversation_id)
    if conversation.state != "assistant":
        return conversation
    now = clock.now().astimezone((await station_of(session)).zone)
    promise = promise_text(Priority.MEDIUM, office_open=OFFICE[0] <= now.time() < OFFICE[1])
    await rows.silence(session, conversation_id)
    notice = [{"kind": "handover", "reason": Reason.HUMAN_REQUEST.value, "promise": promise}]
    conversations.append(session, conversation, "assistant", f"Of course. {promise}", notice)
    await conversations.hand_over(session, conversation, Reason.HUMAN_REQUEST.value, Priority.MEDIUM.value, promise)
    return conversation


def _send(session: WriteSession, conversation: Conversation, message: Message, made: Answered) -> Message:
    conversation.dialogue, conversation.contact = dump(made.state), dump_contact(made.state.contact)
    conversation.customer_id = made.customer_id or conversation.customer_id
    if not conversation.line and made.state.contact.phone:
        conversation.phone_hash = keyed_hash(made.state.contact.phone)
    blocks = [block.as_json() for block in made.reply.blocks]
    return conversations.append(session, conversation, "assistant", made.reply.text, blocks, answers=message.id)


def _trace(
    conversation: Conversation, message: Message, reply: Message | None, made: Answered, outcome: str, latency_ms: int
) -> TurnTrace:
    return TurnTrace(
        conversation_id=conversation.id,
        message_id=message.id,
        reply_id=reply.id if reply else None,
        outcome=outcome,
        understanding=_reading(made),
        agents=list(made.reply.agents),
        tools=list(made.tools),
        facts=[_fact(fact) for fact in made.reply.facts],
        citations=list(made.reply.citations),
        figures_removed=made.taken_out,
        latency_ms=latency_ms,
        wording=_wording(message, made),
        stages={"house": latency_ms},
        remarks=[asdict(remark) for remark in (*made.remarks, *given_up())],
    )


def _wording(message: Message, made: Answered) -> str:
    if made.failed:
        return FAILED
    return f"house:{rule}" if (rule := attempt(message.text)) else "house"


def _trace_model(trace: TurnTrace, spoken: Spoken, *, used: bool) -> None:
    """What the model did to the turn; `stale` when the answer had changed by the time it had spoken."""
    trace.wording = "house:stale" if spoken.wording == "model" and not used else spoken.wording
    trace.model, trace.model_cents = spoken.model, spoken.cents
    trace.tokens_in, trace.tokens_out = spoken.usage.tokens_in, spoken.usage.tokens_out
    trace.stages = {**trace.stages, **spoken.stages}
    trace.latency_ms += sum(spoken.stages.values())


def _without_absolute_claims(made: Answered) -> Answered:
    """No absolute word about allergies leaves, whoever wrote the article or the template it came from."""
    text = without_absolute_claims(made.reply.text)
    if text == made.reply.text.strip():
        return made
    return replace(made, reply=replace(made.reply, text=text or f"{unknown_text(0)} {PERSON_OFFER}"))


def _reading(made: Answered) -> dict[str, Any]:
    """What was understood, without what identifies a person."""
    entities = {name: value for name, value in flat(made.said.entities).items() if name not in _PERSONAL}
    return {
        "intents": [{"intent": clause.intent.value, "confidence": clause.confidence} for clause in made.said.clauses],
        "entities": entities,
        "emotion": made.said.emotion.value,
        "language": made.said.language,
    }


def _fact(fact: Fact) -> dict[str, str]:
    return {"kind": fact.kind.value, "value": str(fact.value), "unit": fact.unit, "source": fact.source, "id": fact.id}
