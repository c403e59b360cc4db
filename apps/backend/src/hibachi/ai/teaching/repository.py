"""Queries of utterances."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, func, select, update
from sqlalchemy.dialects.postgresql import insert

from hibachi.ai.conversations.models import Conversation, Message, TurnTrace
from hibachi.ai.teaching.models import TaughtUtterance
from hibachi.ai.teaching.types import UtteranceFilter
from hibachi.platform.db import ReadSession, WriteSession

_WRITTEN = (
    "id",
    "created_at",
    "text",
    "text_hash",
    "label",
    "status",
    "source",
    "source_message_id",
    "taught_by",
    "taught_by_name",
)


async def insert_once(session: WriteSession, row: TaughtUtterance) -> bool:
    """Whether it was new; False when the same words are kept already. The row itself stays outside the session."""
    values = {name: getattr(row, name) for name in _WRITTEN}
    statement = insert(TaughtUtterance).values(**values)
    once = statement.on_conflict_do_nothing(index_elements=["business_id", "text_hash"])
    return (await session.scalars(once.returning(TaughtUtterance.id))).one_or_none() is not None


async def of_words(session: ReadSession, text_hash: str) -> TaughtUtterance | None:
    """The utterance with these words."""
    return await session.scalar(select(TaughtUtterance).where(TaughtUtterance.text_hash == text_hash))


async def of_message(session: ReadSession, message_id: UUID) -> Sequence[TaughtUtterance]:
    """What was taught from a message and not withdrawn."""
    query = _wanted(UtteranceFilter()).where(TaughtUtterance.source_message_id == message_id)
    return (await session.scalars(query)).all()


async def lock(session: WriteSession, utterance_id: UUID) -> TaughtUtterance | None:
    """One utterance for changing."""
    query = select(TaughtUtterance).where(TaughtUtterance.id == utterance_id).with_for_update()
    return (await session.scalars(query)).one_or_none()


async def page(session: ReadSession, wanted: UtteranceFilter, offset: int, limit: int) -> Sequence[TaughtUtterance]:
    """Utterances, newest first; `words` are not looked at, as the database cannot read what is sealed."""
    return (await session.scalars(_wanted(wanted).offset(offset).limit(limit))).all()


async def all_of(session: ReadSession, wanted: UtteranceFilter) -> Sequence[TaughtUtterance]:
    """Every matching utterance, newest first; `words` are not looked at."""
    return (await session.scalars(_wanted(wanted))).all()


async def counts(session: ReadSession) -> Mapping[tuple[str, str], int]:
    """How many of each label and status."""
    query = select(TaughtUtterance.label, TaughtUtterance.status, func.count()).group_by(
        TaughtUtterance.label, TaughtUtterance.status
    )
    return {(row[0], row[1]): row[2] for row in (await session.execute(query)).all()}


async def mark_used(session: WriteSession, ids: Sequence[UUID], at: datetime) -> None:
    """The model has seen these; withdrawn ones meanwhile stay so."""
    seen = update(TaughtUtterance).where(TaughtUtterance.id.in_(ids), TaughtUtterance.status != "withdrawn")
    await session.execute(seen.values(status="used", used_at=at))


async def customer_message(session: ReadSession, message_id: UUID) -> tuple[Message, Conversation] | None:
    """A message that a customer wrote, with its conversation."""
    query = select(Message, Conversation).join(Conversation, Conversation.id == Message.conversation_id)
    row = (await session.execute(query.where(Message.id == message_id, Message.role == "customer"))).one_or_none()
    return (row[0], row[1]) if row else None


async def trace_of(session: ReadSession, message_id: UUID) -> TurnTrace | None:
    """How the message was read, newest first when it was answered again."""
    query = select(TurnTrace).where(TurnTrace.message_id == message_id).order_by(TurnTrace.id.desc()).limit(1)
    return await session.scalar(query)


def _wanted(wanted: UtteranceFilter) -> Select[TaughtUtterance]:
    query = select(TaughtUtterance).order_by(TaughtUtterance.created_at.desc(), TaughtUtterance.id)
    if wanted.label:
        query = query.where(TaughtUtterance.label == wanted.label)
    if wanted.source:
        query = query.where(TaughtUtterance.source == wanted.source)
    if wanted.status:
        return query.where(TaughtUtterance.status == wanted.status)
    return query.where(TaughtUtterance.status != "withdrawn")
