"""Queries of the outbox."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import aliased

from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.outbox.models import OutboxDelivery, OutboxEvent


async def claim_events(session: WriteSession, limit: int) -> Sequence[OutboxEvent]:
    """Events whose deliveries do not exist yet, oldest first; other relays skip them."""
    query = select(OutboxEvent).where(OutboxEvent.relayed_at.is_(None)).order_by(OutboxEvent.position)
    return (await session.scalars(query.limit(limit).with_for_update(skip_locked=True))).all()


async def claim_due(session: WriteSession, now: datetime, limit: int) -> Sequence[OutboxDelivery]:
    """Deliveries whose time has come and that nothing earlier of the same aggregate and subscriber holds back."""
    earlier = aliased(OutboxDelivery)
    held_back = exists().where(
        earlier.aggregate_id == OutboxDelivery.aggregate_id,
        earlier.subscriber == OutboxDelivery.subscriber,
        earlier.state == "waiting",
        earlier.position < OutboxDelivery.position,
    )
    due = select(OutboxDelivery).where(OutboxDelivery.state == "waiting", OutboxDelivery.next_at <= now, ~held_back)
    locked = due.order_by(OutboxDelivery.position).limit(limit).with_for_update(skip_locked=True)
    return (await session.scalars(locked)).all()


async def lock_delivery(session: WriteSession, delivery_id: UUID) -> OutboxDelivery | None:
    """A waiting delivery, locked; None when it is done or another worker has it."""
    query = select(OutboxDelivery).where(OutboxDelivery.id == delivery_id, OutboxDelivery.state == "waiting")
    return (await session.scalars(query.with_for_update(skip_locked=True))).one_or_none()


async def has_earlier(session: WriteSession, delivery: OutboxDelivery) -> bool:
    """Whether an earlier event of the aggregate still waits for this subscriber."""
    query = exists().where(
        OutboxDelivery.aggregate_id == delivery.aggregate_id,
        OutboxDelivery.subscriber == delivery.subscriber,
        OutboxDelivery.state == "waiting",
        OutboxDelivery.position < delivery.position,
    )
    return bool(await session.scalar(select(query)))


async def event_of(session: ReadSession, delivery: OutboxDelivery) -> OutboxEvent:
    """The event of a delivery."""
    return (await session.scalars(select(OutboxEvent).where(OutboxEvent.id == delivery.event_id))).one()


async def dead_letters(session: ReadSession) -> Sequence[tuple[OutboxDelivery, OutboxEvent]]:
    """Deliveries that a person has to look at, newest first."""
    query = select(OutboxDelivery, OutboxEvent).join(OutboxEvent, OutboxEvent.id == OutboxDelivery.event_id)
    rows = await session.execute(
        query.where(OutboxDelivery.state == "dead").order_by(OutboxDelivery.position.desc()).limit(200)
    )
    return [(row[0], row[1]) for row in rows]


async def find_dead(session: WriteSession, delivery_id: UUID) -> OutboxDelivery | None:
    """One dead delivery, locked."""
    query = select(OutboxDelivery).where(OutboxDelivery.id == delivery_id, OutboxDelivery.state == "dead")
    return (await session.scalars(query.with_for_update())).one_or_none()


async def oldest_waiting(session: ReadSession) -> datetime | None:
    """Creation of the oldest undelivered event or delivery, for the health check."""
    events = await session.scalar(select(func.min(OutboxEvent.created_at)).where(OutboxEvent.relayed_at.is_(None)))
    waiting = await session.scalar(select(func.min(OutboxDelivery.created_at)).where(OutboxDelivery.state == "waiting"))
    return min((found for found in (events, waiting) if found is not None), default=None)
