"""Queries of alerts."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from hibachi.ai.on_call.alerts.models import OnCallAlert, OnCallTelling
from hibachi.platform.db import ReadSession, WriteSession

_ANEW = {"populate_existing": True}
_OPEN = OnCallAlert.closed_at.is_(None)


async def due(session: ReadSession, now: datetime, limit: int) -> Sequence[tuple[UUID, UUID]]:
    """Businesses and alerts of all businesses whose time has come."""
    query = select(OnCallAlert.business_id, OnCallAlert.id).where(_OPEN, OnCallAlert.next_at <= now)
    rows = await session.execute(query.order_by(OnCallAlert.next_at).limit(limit))
    return [(row[0], row[1]) for row in rows]


async def claim(session: WriteSession, alert_id: UUID, now: datetime) -> OnCallAlert | None:
    """An alert whose time has come, locked; None when somebody else has it in hand or has been quicker."""
    query = select(OnCallAlert).where(OnCallAlert.id == alert_id, _OPEN, OnCallAlert.next_at <= now)
    return await session.scalar(query.with_for_update(skip_locked=True), execution_options=_ANEW)


async def lock(session: WriteSession, alert_id: UUID) -> OnCallAlert | None:
    """One alert, locked."""
    query = select(OnCallAlert).where(OnCallAlert.id == alert_id).with_for_update()
    return await session.scalar(query, execution_options=_ANEW)


async def lock_open(session: WriteSession, conversation_id: UUID) -> Sequence[OnCallAlert]:
    """The open alerts about a conversation, locked."""
    query = select(OnCallAlert).where(OnCallAlert.conversation_id == conversation_id, _OPEN).with_for_update()
    return (await session.scalars(query, execution_options=_ANEW)).all()


async def lock_named(session: WriteSession, reference: str) -> OnCallAlert | None:
    """The open alert of a reference, locked."""
    query = select(OnCallAlert).where(OnCallAlert.reference == reference, _OPEN).with_for_update()
    return await session.scalar(query, execution_options=_ANEW)


async def closed_named(session: ReadSession, reference: str, since: datetime) -> OnCallAlert | None:
    """The alert of a reference that was closed last."""
    query = select(OnCallAlert).where(OnCallAlert.reference == reference, OnCallAlert.closed_at > since)
    return await session.scalar(query.order_by(OnCallAlert.closed_at.desc()).limit(1), execution_options=_ANEW)


async def of_hand_over(session: WriteSession, hand_over_id: UUID) -> Sequence[OnCallAlert]:
    """All alerts about a hand-over, locked, oldest first."""
    query = select(OnCallAlert).where(OnCallAlert.hand_over_id == hand_over_id).order_by(OnCallAlert.id)
    return (await session.scalars(query.with_for_update(), execution_options=_ANEW)).all()


async def of_conversation(session: ReadSession, conversation_id: UUID) -> Sequence[OnCallAlert]:
    """All alerts about a conversation, oldest first."""
    query = select(OnCallAlert).where(OnCallAlert.conversation_id == conversation_id)
    return (await session.scalars(query.order_by(OnCallAlert.id))).all()


async def references(session: ReadSession) -> set[str]:
    """The references of open alerts."""
    return set(await session.scalars(select(OnCallAlert.reference).where(_OPEN)))


async def open_named(session: WriteSession, references: Iterable[str], values: dict[str, Any]) -> OnCallAlert | None:
    """Write an alert with the first of these references that no open one has.

    Another unit of work may have taken a reference that looked free: the insert waits for it to end, and goes on to
    the next reference instead of failing.
    """
    for reference in references:
        added = insert(OnCallAlert).values(reference=reference, **values)
        once = added.on_conflict_do_nothing(index_elements=["business_id", "reference"], index_where=_OPEN)
        alert: OnCallAlert | None = await session.scalar(once.returning(OnCallAlert))
        if alert is not None:
            return alert
    return None


async def tellings(session: ReadSession, alert_ids: Sequence[UUID]) -> Sequence[OnCallTelling]:
    """Who was told of alerts, oldest first."""
    query = select(OnCallTelling).where(OnCallTelling.alert_id.in_(alert_ids))
    return (await session.scalars(query.order_by(OnCallTelling.turn))).all()


async def telling(session: ReadSession, telling_id: UUID) -> OnCallTelling | None:
    """One telling."""
    return await session.get(OnCallTelling, telling_id)


async def told_lately(
    session: ReadSession, number_hash: str, since: datetime
) -> Sequence[tuple[OnCallTelling, OnCallAlert]]:
    """What a number was told since an instant, the latest first, with the alerts."""
    query = select(OnCallTelling, OnCallAlert).join(OnCallAlert, OnCallAlert.id == OnCallTelling.alert_id)
    query = query.where(OnCallTelling.number_hash == number_hash, OnCallTelling.created_at > since)
    rows = await session.execute(query.order_by(OnCallTelling.created_at.desc()), execution_options=_ANEW)
    return [(row[0], row[1]) for row in rows]
