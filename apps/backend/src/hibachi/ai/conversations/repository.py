"""Queries of conversations."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, distinct, func, select, update

from hibachi.ai.conversations.models import Conversation, HandOverRow, Message, TurnTrace
from hibachi.ai.conversations.types import OPEN
from hibachi.platform.db import ReadSession, WriteSession

_ANEW = {"populate_existing": True}
# Built once, because every turn asks them.
_LOCKED = select(Conversation).where(Conversation.id == bindparam("conversation")).with_for_update()
_OWN_ID = select(Message).where(
    Message.conversation_id == bindparam("conversation"), Message.client_id == bindparam("client_id")
)
_LAST = select(Message.position).where(
    Message.id == bindparam("up_to"), Message.conversation_id == bindparam("conversation")
)
_AWAITING = (
    select(Message, Conversation)
    .join(Conversation, Conversation.id == Message.conversation_id)
    .where(
        Message.conversation_id == bindparam("conversation"),
        Message.awaits_answer,
        Message.position <= _LAST.scalar_subquery(),
    )
    .order_by(Message.position)
    .limit(1)
)


async def find(session: ReadSession, conversation_id: UUID) -> Conversation | None:
    """One conversation, as it is now."""
    return await session.get(Conversation, conversation_id, populate_existing=True)


async def locked(session: WriteSession, conversation_id: UUID) -> Conversation | None:
    """One conversation whose row nobody else changes until the unit of work ends."""
    return await session.scalar(_LOCKED, {"conversation": conversation_id}, execution_options=_ANEW)


async def wait_for_turn(session: WriteSession, conversation_id: UUID) -> None:
    """Let only one turn of a conversation run at a time; taking over does not wait for it."""
    await session.begin_alone(conversation_id)


async def messages(session: ReadSession, conversation_id: UUID, after: int = 0, limit: int = 500) -> Sequence[Message]:
    """The newest messages behind a position, oldest first."""
    newest = (
        select(Message)
        .where(Message.conversation_id == conversation_id, Message.position > after)
        .order_by(Message.position.desc())
        .limit(limit)
    )
    return list(reversed((await session.scalars(newest)).all()))


async def by_client_id(session: ReadSession, conversation_id: UUID, client_id: str) -> Message | None:
    """The message a sender's own id stands for."""
    return await session.scalar(_OWN_ID, {"conversation": conversation_id, "client_id": client_id})


async def answer_to(session: ReadSession, message_id: UUID, conversation_id: UUID) -> Message | None:
    """The reply to a message."""
    query = select(Message).where(Message.conversation_id == conversation_id, Message.answers == message_id)
    return await session.scalar(query)


async def next_awaiting(
    session: ReadSession, conversation_id: UUID, up_to: UUID
) -> tuple[Message, Conversation] | None:
    """The first customer message up to another one that nobody has dealt with, and its conversation as it is now."""
    row = (
        await session.execute(_AWAITING, {"conversation": conversation_id, "up_to": up_to}, execution_options=_ANEW)
    ).first()
    return (row[0], row[1]) if row else None


async def has_message(session: ReadSession, conversation_id: UUID, message_id: UUID) -> bool:
    """Whether a message is one of this conversation."""
    query = select(Message.id).where(Message.conversation_id == conversation_id, Message.id == message_id)
    return await session.scalar(query) is not None


async def silence(session: WriteSession, conversation_id: UUID) -> None:
    """No message so far is for the assistant any more."""
    await session.execute(
        update(Message)
        .where(Message.conversation_id == conversation_id, Message.awaits_answer)
        .values(awaits_answer=False)
    )


async def open_hand_over(session: ReadSession, conversation_id: UUID) -> HandOverRow | None:
    """The hand-over that is being worked on."""
    query = (
        select(HandOverRow)
        .where(HandOverRow.conversation_id == conversation_id, HandOverRow.status.in_(OPEN))
        .order_by(HandOverRow.created_at.desc())
        .limit(1)
    )
    return await session.scalar(query)


async def listed(session: ReadSession, state: str, limit: int) -> Sequence[tuple[Conversation, HandOverRow | None]]:
    """Conversations with their open hand-over: the most urgently due first, then the latest."""
    query = (
        select(Conversation, HandOverRow)
        .outerjoin(HandOverRow, (HandOverRow.conversation_id == Conversation.id) & HandOverRow.status.in_(OPEN))
        .order_by(HandOverRow.due_at.asc().nulls_last(), Conversation.last_message_at.desc())
        .limit(limit)
    )
    if state:
        query = query.where(Conversation.state == state)
    return [(row[0], row[1]) for row in (await session.execute(query)).all()]


async def of_customer(session: ReadSession, customer_id: UUID, limit: int) -> Sequence[Conversation]:
    """A person's conversations, the latest first."""
    query = select(Conversation).where(Conversation.customer_id == customer_id)
    return (await session.scalars(query.order_by(Conversation.last_message_at.desc()).limit(limit))).all()


async def continued_by(session: ReadSession, conversation_id: UUID) -> Sequence[UUID]:
    """The conversations that went on from one, oldest first."""
    query = select(Conversation.id).where(Conversation.continues == conversation_id)
    return (await session.scalars(query.order_by(Conversation.id))).all()


async def readings(session: ReadSession, conversation_ids: Collection[UUID]) -> Sequence[tuple[UUID, dict[str, Any]]]:
    """How the messages of conversations were read, oldest first."""
    query = select(TurnTrace.conversation_id, TurnTrace.understanding).order_by(TurnTrace.created_at, TurnTrace.id)
    rows = await session.execute(query.where(TurnTrace.conversation_id.in_(conversation_ids)))
    return [(row[0], row[1]) for row in rows]


async def open_promises(session: ReadSession, conversation_ids: Collection[UUID]) -> Sequence[tuple[UUID, str]]:
    """What was promised in hand-overs that nobody has finished, oldest first."""
    query = select(HandOverRow.conversation_id, HandOverRow.promise).order_by(HandOverRow.created_at)
    query = query.where(HandOverRow.conversation_id.in_(conversation_ids), HandOverRow.status.in_(OPEN))
    return [(row[0], row[1]) for row in await session.execute(query)]


async def counts(session: ReadSession, since: datetime, until: datetime) -> tuple[int, int]:
    """How many conversations began in a range of instants (half open), and how many of them went to a person."""
    begun = (Conversation.created_at >= since) & (Conversation.created_at < until)
    opened = await session.scalar(select(func.count()).select_from(Conversation).where(begun)) or 0
    handed = select(func.count(distinct(HandOverRow.conversation_id))).join(
        Conversation, Conversation.id == HandOverRow.conversation_id
    )
    return opened, await session.scalar(handed.where(begun)) or 0


async def last_messages(session: ReadSession, conversation_ids: Sequence[UUID]) -> dict[UUID, Message]:
    """The last customer message of each conversation."""
    ranked = (
        select(
            Message.id,
            func.row_number()
            .over(partition_by=Message.conversation_id, order_by=Message.position.desc())
            .label("rank"),
        )
        .where(Message.conversation_id.in_(conversation_ids), Message.role == "customer")
        .subquery()
    )
    query = select(Message).join(ranked, Message.id == ranked.c.id).where(ranked.c.rank == 1)
    return {message.conversation_id: message for message in await session.scalars(query)}
