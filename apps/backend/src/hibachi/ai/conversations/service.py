"""Opening conversations, taking messages in, handing over and back."""

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from hibachi.ai.conversations import repository
from hibachi.ai.conversations.errors import ConversationNotFound, MessageRefused, NotTaken, TakenByAnother
from hibachi.ai.conversations.events import GuestHeard, HandedOver, TakenOver
from hibachi.ai.conversations.leaving import leave, mail_instead
from hibachi.ai.conversations.models import Conversation, HandOverRow, Message
from hibachi.ai.conversations.rules import due_at, graver
from hibachi.ai.conversations.types import ByText, Channel, Role, Visitor
from hibachi.ai.guard.allergy_claims import absolute_claims
from hibachi.ai.proofs import service as proofs
from hibachi.ai.understanding.parsers.reference import without_code
from hibachi.communications.texting import service as texting
from hibachi.crm.contacts import service as contacts
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.live import notify
from hibachi.platform.outbox import publish

PREVIEW = 140
NOBODY = Visitor()


async def open_conversation(session: WriteSession, channel: Channel, visitor: Visitor = NOBODY) -> Conversation:
    """A new conversation that the assistant answers; whom the channel names is known from the start."""
    known = visitor.phone or visitor.email
    person = await contacts.meet(session, visitor.name, visitor.email, visitor.phone, channel) if known else None
    conversation = Conversation(
        id=new_id(),
        channel=channel,
        state="assistant",
        version=1,
        last_position=0,
        last_message_at=clock.now(),
        dialogue={},
        customer_id=person.id if person else None,
        contact=json.dumps(asdict(visitor)) if person else None,
    )
    session.add(conversation)
    await session.flush()
    return conversation


async def access(session: ReadSession, conversation_id: UUID) -> Conversation:
    """One conversation. Raises `ConversationNotFound`."""
    found = await repository.find(session, conversation_id)
    if found is None:
        raise ConversationNotFound()
    return found


async def access_locked(session: WriteSession, conversation_id: UUID) -> Conversation:
    """One conversation, locked until the unit of work ends. Raises `ConversationNotFound`."""
    found = await repository.locked(session, conversation_id)
    if found is None:
        raise ConversationNotFound()
    return found


async def answer_to(session: ReadSession, conversation_id: UUID, message_id: UUID) -> Message | None:
    """The kept answer to a message. Raises `ConversationNotFound` when the conversation has no such message."""
    kept = await repository.answer_to(session, message_id, conversation_id)
    if kept is None and not await repository.has_message(session, conversation_id, message_id):
        raise ConversationNotFound()
    return kept


async def take_in(session: WriteSession, conversation_id: UUID, text: str, client_id: str) -> Message:
    """Keep a customer's message once: the same `client_id` gives the same message. Raises `MessageRefused`."""
    conversation = await access_locked(session, conversation_id)
    known = await repository.by_client_id(session, conversation_id, client_id)
    if known is not None:
        if known.text not in (text, without_code(text)):
            raise MessageRefused("This id belongs to another message", field="client_id", rule="unique")
        return known
    waits = conversation.state != "person"
    if not waits:
        heard(session, conversation)
    return append(session, conversation, "customer", text, client_id=client_id, awaits_answer=waits)


def heard(session: WriteSession, conversation: Conversation) -> None:
    """Announce that a guest's message was dealt with, once it is known who they are."""
    if conversation.customer_id:
        publish(session, GuestHeard(aggregate_id=conversation.id))


def append(
    session: WriteSession,
    conversation: Conversation,
    role: Role,
    text: str,
    blocks: Sequence[dict[str, Any]] = (),
    *,
    client_id: str | None = None,
    answers: UUID | None = None,
    staff_id: UUID | None = None,
    awaits_answer: bool = False,
) -> Message:
    """Add a message at the end of a locked conversation, text it where that is the channel, tell who watches."""
    conversation.last_position += 1
    conversation.last_message_at = clock.now()
    message = Message(
        id=new_id(),
        conversation_id=conversation.id,
        position=conversation.last_position,
        role=role,
        text=text,
        blocks=list(blocks),
        client_id=client_id,
        answers=answers,
        staff_id=staff_id,
        awaits_answer=awaits_answer,
    )
    session.add(message)
    leave(session, conversation, message)
    tell(session, conversation)
    return message


async def hand_over(
    session: WriteSession, conversation: Conversation, reason: str, priority: str, promise: str
) -> None:
    """Let a locked conversation wait for a person; an open hand-over is made graver instead of doubled.

    It then stands for what made it graver: whoever takes it must not read of a discount when somebody is hurt.
    """
    existing = await repository.open_hand_over(session, conversation.id)
    if existing:
        if graver(existing.priority, priority) != existing.priority:
            existing.priority, existing.reason, existing.promise = priority, reason, promise
        existing.due_at = min(existing.due_at, due_at(priority, clock.now()))
    else:
        session.add(
            HandOverRow(
                conversation_id=conversation.id,
                reason=reason,
                priority=priority,
                status="pending",
                promise=promise,
                due_at=due_at(priority, clock.now()),
            )
        )
    if conversation.state == "assistant":
        conversation.state = "waiting_for_person"
    conversation.version += 1
    publish(session, HandedOver(aggregate_id=conversation.id, reason=reason, priority=priority))
    tell(session, conversation)


async def take(session: WriteSession, conversation_id: UUID, caller: Caller) -> Conversation:
    """A colleague takes the conversation; from here on the assistant is silent. Raises `TakenByAnother`."""
    conversation = await access_locked(session, conversation_id)
    if conversation.state == "person" and conversation.taken_by != caller.id:
        raise TakenByAnother(taken_by=conversation.taken_by_name)
    conversation.state = "person"
    conversation.version += 1
    conversation.taken_by, conversation.taken_by_name = caller.id, caller.name
    await repository.silence(session, conversation_id)
    await texting.withdraw(session, conversation_id)
    pending = await repository.open_hand_over(session, conversation_id)
    if pending:
        pending.status, pending.taken_by, pending.taken_at = "in_progress", caller.id, clock.now()
    append(session, conversation, "system", f"{caller.name or 'A colleague'} has joined the conversation.")
    publish(session, TakenOver(aggregate_id=conversation_id, staff_id=str(caller.id)))
    return conversation


async def release(session: WriteSession, conversation_id: UUID, caller: Caller) -> Conversation:
    """Give the conversation back to the assistant; its hand-over is resolved. Raises `NotTaken`."""
    conversation = await access_locked(session, conversation_id)
    _check_holder(conversation, caller)
    conversation.state = "assistant"
    conversation.version += 1
    conversation.taken_by, conversation.taken_by_name = None, None
    pending = await repository.open_hand_over(session, conversation_id)
    if pending:
        pending.status, pending.resolved_at = "resolved", clock.now()
    append(session, conversation, "system", "The assistant is back in the conversation.")
    return conversation


async def say(session: WriteSession, conversation_id: UUID, caller: Caller, text: str) -> Message:
    """A colleague's message. Raises `NotTaken`, `MessageRefused` for an absolute word about allergies."""
    conversation = await access_locked(session, conversation_id)
    _check_holder(conversation, caller)
    if claimed := absolute_claims(text):
        detail = f"Nobody can promise this, one grill serves all: {claimed[0]}"
        raise MessageRefused(detail, field="text", rule="absolute_allergy_claim")
    message = append(session, conversation, "staff", text, staff_id=caller.id)
    await session.flush()
    if await mail_instead(session, conversation, message):
        append(session, conversation, "system", "This number wants no texts: the answer goes by e-mail.")
    return message


def _check_holder(conversation: Conversation, caller: Caller) -> None:
    if conversation.state != "person" or conversation.taken_by != caller.id:
        raise NotTaken(state=conversation.state)


def tell(session: WriteSession, conversation: Conversation) -> None:
    """Tell the customer's browser and the inbox that something is new."""
    data: dict[str, str | int | float | bool | None] = {
        "conversation_id": str(conversation.id),
        "state": conversation.state,
        "position": conversation.last_position,
    }
    notify(session, f"conversation:{conversation.id}", data)
    notify(session, "conversations", data)


async def thread(session: ReadSession, conversation_id: UUID, after: int = 0) -> tuple[Conversation, Sequence[Message]]:
    """A conversation with its messages behind a position. Raises `ConversationNotFound`."""
    conversation = await access(session, conversation_id)
    return conversation, await repository.messages(session, conversation_id, after)


async def inbox(
    session: ReadSession, state: str, limit: int = 100
) -> list[tuple[Conversation, HandOverRow | None, str]]:
    """Conversations with their open hand-over and the start of the customer's last message."""
    rows = await repository.listed(session, state, limit)
    last = await repository.last_messages(session, [conversation.id for conversation, _ in rows])
    return [
        (conversation, pending, last[conversation.id].text[:PREVIEW] if conversation.id in last else "")
        for conversation, pending in rows
    ]


async def of_customer(session: ReadSession, customer_id: UUID, limit: int) -> Sequence[Conversation]:
    """A person's conversations, the latest first."""
    return await repository.of_customer(session, customer_id, limit)


async def readings(session: ReadSession, conversation_ids: Collection[UUID]) -> dict[UUID, list[dict[str, Any]]]:
    """How the messages of each conversation were read, oldest first."""
    found: dict[UUID, list[dict[str, Any]]] = {}
    for conversation_id, reading in await repository.readings(session, conversation_ids):
        found.setdefault(conversation_id, []).append(reading)
    return found


async def open_promises(session: ReadSession, conversation_ids: Collection[UUID]) -> dict[UUID, tuple[str, ...]]:
    """What each conversation was promised by hand-overs that nobody has finished."""
    found: dict[UUID, tuple[str, ...]] = {}
    for conversation_id, promise in await repository.open_promises(session, conversation_ids):
        found[conversation_id] = (*found.get(conversation_id, ()), promise)
    return found


async def counts(session: ReadSession, since: datetime, until: datetime) -> tuple[int, int]:
    """How many conversations began from `since` to before `until`, and how many of them went to a person."""
    return await repository.counts(session, since, until)


async def thread_with_hand_over(
    session: ReadSession, conversation_id: UUID
) -> tuple[Conversation, HandOverRow | None, str, list[Message], ByText]:
    """A conversation with its open hand-over, the start of the customer's last message, its messages, and what it has
    to do with texts."""
    conversation, messages = await thread(session, conversation_id)
    pending = await repository.open_hand_over(session, conversation_id)
    said = [message.text for message in messages if message.role == "customer"]
    preview = said[-1][:PREVIEW] if said else ""
    return conversation, pending, preview, list(messages), await _by_text(session, conversation)


async def _by_text(session: ReadSession, conversation: Conversation) -> ByText:
    followers = await repository.continued_by(session, conversation.id)
    codes = tuple(await proofs.of_conversation(session, conversation.id))
    if not conversation.line:
        return ByText({}, False, tuple(followers), codes)
    deliveries = await texting.deliveries(session, conversation.id)
    return ByText(deliveries, await texting.stopped(session, conversation.line), tuple(followers), codes)
