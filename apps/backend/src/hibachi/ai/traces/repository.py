"""Queries of traces."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select

from hibachi.ai.conversations.models import Conversation, Message, TurnTrace
from hibachi.platform.db import ReadSession

Found = tuple[TurnTrace, str]
"""A trace and the channel of its conversation."""


@dataclass(frozen=True, slots=True)
class TraceFilter:
    """What to look for; `until` is exclusive, `before_id` the last id of the page before."""

    conversation_id: UUID | None = None
    reply_id: UUID | None = None
    agent: str | None = None
    outcome: str | None = None
    level: int | None = None
    held_back: bool = False
    since: datetime | None = None
    until: datetime | None = None
    before_id: UUID | None = None


async def page(session: ReadSession, wanted: TraceFilter, limit: int) -> Sequence[Found]:
    """Matching traces, newest first. Ids are time-ordered, so they serve as the place to go on from."""
    query = _with_channel().where(*_conditions(wanted)).order_by(TurnTrace.id.desc()).limit(limit)
    return [(row[0], row[1]) for row in (await session.execute(query)).all()]


async def find(session: ReadSession, trace_id: UUID) -> Found | None:
    """One trace."""
    row = (await session.execute(_with_channel().where(TurnTrace.id == trace_id))).one_or_none()
    return (row[0], row[1]) if row else None


async def texts(session: ReadSession, message_ids: Iterable[UUID]) -> Mapping[UUID, str]:
    """The texts of messages by id."""
    query = select(Message).where(Message.id.in_(list(message_ids)))
    return {message.id: message.text for message in await session.scalars(query)}


async def levels(session: ReadSession, since: datetime) -> Sequence[tuple[int, int, int]]:
    """Level, number of answers and their median milliseconds since then, cheapest level first."""
    middle = func.percentile_disc(0.5).within_group(TurnTrace.latency_ms)
    query = (
        select(TurnTrace.level, func.count(), middle)
        .where(TurnTrace.created_at >= since, TurnTrace.level.is_not(None), TurnTrace.outcome == "sent")
        .group_by(TurnTrace.level)
        .order_by(TurnTrace.level)
    )
    return [(int(row[0] or 0), row[1], int(row[2])) for row in (await session.execute(query)).all()]


def _with_channel() -> Select[TurnTrace, str]:
    return select(TurnTrace, Conversation.channel).join(Conversation, Conversation.id == TurnTrace.conversation_id)


def _conditions(wanted: TraceFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.conversation_id is not None:
        found.append(TurnTrace.conversation_id == wanted.conversation_id)
    if wanted.reply_id is not None:
        found.append(TurnTrace.reply_id == wanted.reply_id)
    if wanted.agent is not None:
        found.append(TurnTrace.agents.contains([wanted.agent]))
    if wanted.outcome is not None:
        found.append(TurnTrace.outcome == wanted.outcome)
    if wanted.level is not None:
        found.append(TurnTrace.level == wanted.level)
    if wanted.held_back:
        found.append(TurnTrace.figures_removed > 0)
    if wanted.since is not None:
        found.append(TurnTrace.created_at >= wanted.since)
    if wanted.until is not None:
        found.append(TurnTrace.created_at < wanted.until)
    if wanted.before_id is not None:
        found.append(TurnTrace.id < wanted.before_id)
    return found
