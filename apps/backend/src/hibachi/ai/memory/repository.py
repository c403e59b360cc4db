"""Queries of what is remembered."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, exists, func, select, text, update
from sqlalchemy.dialects.postgresql import insert

from hibachi.ai.conversations.models import Conversation, Message
from hibachi.ai.memory.models import MemoryEpisode, MemoryFact
from hibachi.platform.db import ReadSession, WriteSession

_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended(:one, 12))")


async def lock(session: WriteSession, one: UUID) -> None:
    """Let only one at a time write what is remembered of a person."""
    await session.execute(_LOCK, {"one": str(one)})


async def conversation(session: ReadSession, conversation_id: UUID) -> Conversation | None:
    """A conversation as it is now."""
    return await session.get(Conversation, conversation_id, populate_existing=True)


async def learned_to(session: ReadSession, conversation_id: UUID) -> int:
    """The position up to which a conversation was learned, 0 at first."""
    query = select(func.max(MemoryEpisode.last_position)).where(MemoryEpisode.conversation_id == conversation_id)
    return (await session.scalars(query)).one() or 0


async def last_episode(session: ReadSession, conversation_id: UUID) -> MemoryEpisode | None:
    """The last stretch of a conversation, which may still grow."""
    query = select(MemoryEpisode).where(MemoryEpisode.conversation_id == conversation_id)
    return (await session.scalars(query.order_by(MemoryEpisode.first_position.desc()).limit(1))).one_or_none()


async def messages(session: ReadSession, conversation_id: UUID, since: int) -> Sequence[Message]:
    """The messages from a position on, in order."""
    query = select(Message).where(Message.conversation_id == conversation_id, Message.position >= since)
    return (await session.scalars(query.order_by(Message.position))).all()


async def drop_episodes(session: WriteSession, conversation_id: UUID, since: int) -> None:
    """Let go of the stretches that begin at a position or later."""
    await session.execute(
        delete(MemoryEpisode).where(
            MemoryEpisode.conversation_id == conversation_id, MemoryEpisode.first_position >= since
        )
    )


async def forget_others(session: WriteSession, conversation_id: UUID, customer_id: UUID) -> None:
    """Let go of what a conversation taught of somebody else than the person it turned out to be with."""
    for table in (MemoryEpisode, MemoryFact):
        theirs = (table.conversation_id == conversation_id) & (table.customer_id != customer_id)
        await session.execute(delete(table).where(theirs))


async def insert_learned(session: WriteSession, values: Mapping[str, Any]) -> bool:
    """Write a fact unless its message taught it already; whether it was written now."""
    once = insert(MemoryFact).values(**values).on_conflict_do_nothing(
        index_elements=["message_id", "kind", "learned_hash"], index_where=MemoryFact.message_id.is_not(None)
    )  # fmt: skip
    return (await session.scalars(once.returning(MemoryFact.id))).one_or_none() is not None


async def end(session: WriteSession, fact_id: UUID, at: datetime, by: UUID) -> None:
    """A fact holds no more: another one took its place."""
    ended = update(MemoryFact).where(MemoryFact.id == fact_id).values(valid_to=at, superseded_by=by)
    await session.execute(ended)


async def facts(session: ReadSession, customer_id: UUID, *, current: bool = False) -> Sequence[MemoryFact]:
    """A person's facts with their history, newest first; without what was removed."""
    query = select(MemoryFact).where(MemoryFact.customer_id == customer_id, MemoryFact.removed_at.is_(None))
    if current:
        query = query.where(MemoryFact.valid_to.is_(None))
    return (await session.scalars(query.order_by(MemoryFact.valid_from.desc(), MemoryFact.id.desc()))).all()


async def fact(session: ReadSession, customer_id: UUID, fact_id: UUID) -> MemoryFact | None:
    """One fact of a person."""
    query = select(MemoryFact).where(MemoryFact.id == fact_id, MemoryFact.customer_id == customer_id)
    return (await session.scalars(query.where(MemoryFact.removed_at.is_(None)))).one_or_none()


async def episodes(session: ReadSession, customer_id: UUID, limit: int) -> Sequence[MemoryEpisode]:
    """A person's stretches, the latest first."""
    query = select(MemoryEpisode).where(MemoryEpisode.customer_id == customer_id)
    return (await session.scalars(query.order_by(MemoryEpisode.spoken_at.desc(), MemoryEpisode.id).limit(limit))).all()


async def by_vector(session: ReadSession, customer_id: UUID, vector: Sequence[float], limit: int) -> Sequence[UUID]:
    """A person's stretches closest in meaning, the closest first."""
    query = select(MemoryEpisode.id).where(
        MemoryEpisode.customer_id == customer_id, MemoryEpisode.embedding.is_not(None)
    )
    distance = MemoryEpisode.embedding.cosine_distance(list(vector))
    return (await session.scalars(query.order_by(distance, MemoryEpisode.id).limit(limit))).all()


async def messages_of(session: ReadSession, conversations: Collection[UUID]) -> Sequence[Message]:
    """Every message of conversations, in order."""
    query = select(Message).where(Message.conversation_id.in_(conversations))
    return (await session.scalars(query.order_by(Message.conversation_id, Message.position))).all()


async def unlearned(session: ReadSession, limit: int) -> Sequence[UUID]:
    """Conversations of known people with something that was not learned, or was learned of somebody else."""
    reached = (
        select(func.coalesce(func.max(MemoryEpisode.last_position), 0))
        .where(MemoryEpisode.conversation_id == Conversation.id, MemoryEpisode.customer_id == Conversation.customer_id)
        .correlate(Conversation)
        .scalar_subquery()
    )
    said = exists().where(Message.conversation_id == Conversation.id, Message.role == "customer")
    query = select(Conversation.id).where(
        Conversation.customer_id.is_not(None), Conversation.last_position > reached, said
    )
    return (await session.scalars(query.order_by(Conversation.last_message_at.desc()).limit(limit))).all()
