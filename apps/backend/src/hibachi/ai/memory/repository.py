"""Queries of what is remembered."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, exists, func, select, text, update
from sqlalchemy.dialects.postgresql import insert

from hibachi.ai.conversations.models import Conversation, Message, TurnTrace
from hibachi.ai.memory.models import MemoryEpisode, MemoryFact
from hibachi.platform.db import ReadSession, WriteSession

_HOPS, _TURNS = 4, 10
# The graph of one person out of our own tables: bookings with their places and occasions, leads with where they came
# from, conversations with what they went on from, who answered in them and why they were handed over. It is walked from
# what is named, and never through the person, from whom everything is near.
_WALK = text(
    """
    WITH RECURSIVE own_bookings AS (
        SELECT id, reference, city, zip, occasion FROM bookings WHERE customer_id = :customer
    ), own_talks AS (
        SELECT id, channel, continues, dialogue FROM conversations WHERE customer_id = :customer
    ), edges (one, other) AS (
        SELECT 'person', 'booking:' || id FROM own_bookings
        UNION ALL SELECT 'person', 'talk:' || id FROM own_talks
        UNION ALL SELECT 'person', 'source:' || source FROM leads WHERE customer_id = :customer
        UNION ALL SELECT 'booking:' || id, 'reference:' || lower(reference) FROM own_bookings
        UNION ALL SELECT 'booking:' || id, 'place:' || zip FROM own_bookings
        UNION ALL SELECT 'booking:' || id, 'place:' || word
            FROM own_bookings, regexp_split_to_table(lower(city), '[^a-z0-9]+') AS word
        UNION ALL SELECT 'booking:' || id, 'occasion:' || word
            FROM own_bookings, regexp_split_to_table(lower(occasion), '[^a-z0-9]+') AS word
        UNION ALL SELECT 'talk:' || id, 'booking:' || booked
            FROM own_talks, jsonb_array_elements_text(coalesce(dialogue -> 'bookings', '[]')) AS booked
        UNION ALL SELECT 'talk:' || id, 'talk:' || continues FROM own_talks WHERE continues IS NOT NULL
        UNION ALL SELECT 'talk:' || id, 'channel:' || channel FROM own_talks
        UNION ALL SELECT 'talk:' || conversation_id, 'reason:' || word
            FROM conversation_hand_overs, regexp_split_to_table(reason, '_') AS word
            WHERE conversation_id IN (SELECT id FROM own_talks)
        UNION ALL SELECT 'talk:' || conversation_id, 'agent:' || agent
            FROM conversation_turns, jsonb_array_elements_text(agents) AS agent
            WHERE conversation_id IN (SELECT id FROM own_talks)
    ), steps (one, other) AS (
        SELECT one, other FROM edges UNION SELECT other, one FROM edges
    ), walk (node, hops) AS (
        SELECT node, 0 FROM unnest(CAST(:nodes AS text[])) AS node
        UNION SELECT steps.other, walk.hops + 1 FROM walk JOIN steps ON steps.one = walk.node
            WHERE walk.hops < :hops AND walk.node <> 'person'
    )
    SELECT substr(node, 6), min(hops) FROM walk
        WHERE substr(node, 6) IN (SELECT CAST(id AS text) FROM own_talks) AND node LIKE 'talk:%'
        GROUP BY node ORDER BY min(hops), node
    """
)
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


async def by_vector(
    session: ReadSession, customer_id: UUID, vector: Sequence[float], limit: int
) -> Sequence[tuple[UUID, float]]:
    """A person's stretches with how close they are in meaning, the closest first."""
    distance = MemoryEpisode.embedding.cosine_distance(list(vector))
    query = select(MemoryEpisode.id, 1 - distance).where(
        MemoryEpisode.customer_id == customer_id, MemoryEpisode.embedding.is_not(None)
    )
    rows = await session.execute(query.order_by(distance, MemoryEpisode.id).limit(limit))
    return [(row[0], row[1]) for row in rows]


async def acted(session: ReadSession, conversation_id: UUID) -> Sequence[list[str]]:
    """Who acted in the last turns of a conversation, the latest first."""
    query = select(TurnTrace.agents).where(TurnTrace.conversation_id == conversation_id)
    return (await session.scalars(query.order_by(TurnTrace.created_at.desc()).limit(_TURNS))).all()


async def walked(session: ReadSession, customer_id: UUID, nodes: Sequence[str]) -> Sequence[UUID]:
    """A person's conversations that can be reached from nodes of the graph around them, the nearest first."""
    rows = await session.execute(_WALK, {"customer": customer_id, "nodes": list(nodes), "hops": _HOPS})
    return [UUID(row[0]) for row in rows]


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
