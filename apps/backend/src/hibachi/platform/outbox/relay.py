"""From written events to handled ones.

`relay` makes one delivery per (event, subscriber) and sends a job for each that is due; `deliver` runs the
subscriber in the same transaction that marks the delivery done, so its database effects happen exactly once.
"""

import asyncio
from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

import structlog

from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import WriteSession, after_commit, system_unit_of_work, unit_of_work
from hibachi.platform.errors import GatewayError, NotFound
from hibachi.platform.outbox import repository, rules
from hibachi.platform.outbox.events import EVENTS
from hibachi.platform.outbox.models import OutboxDelivery, OutboxEvent
from hibachi.platform.outbox.publishing import RELAY, nudge
from hibachi.platform.outbox.subscribers import SUBSCRIBERS
from hibachi.platform.tasks import enqueue, every, task

log = structlog.get_logger()
DELIVER = "outbox.deliver"
_BATCH = 200


class NoDeadLetter(NotFound):
    """The dead letter does not exist, or was replayed already."""

    code = "no_dead_letter"
    title = "There is no such dead letter"


@task(RELAY, queue="outbox")
async def relay() -> None:
    """Turn fresh events into deliveries and send those that are due."""
    await expand()
    await send_due()


@every(5, "outbox.sweep", queue="outbox")
async def sweep() -> None:
    """Make good what a lost nudge or a lost job left behind."""
    await relay()


async def expand(only: Collection[str] | None = None) -> None:
    """Write the deliveries of events that have none yet; to every subscriber, or `only` to those of these names."""
    more = True
    while more:
        async with system_unit_of_work() as session:
            events = await repository.claim_events(session, _BATCH)
            for event in events:
                session.add_all(_deliveries(event, only))
                event.relayed_at = clock.now()
            more = len(events) == _BATCH


def _deliveries(event: OutboxEvent, only: Collection[str] | None) -> list[OutboxDelivery]:
    return [
        OutboxDelivery(
            business_id=event.business_id,
            event_id=event.id,
            position=event.position,
            aggregate_id=event.aggregate_id,
            subscriber=subscriber.name,
            next_at=clock.now(),
        )
        for subscriber in SUBSCRIBERS.values()
        if subscriber.event.name == event.name and (only is None or subscriber.name in only)
    ]


async def send_due() -> None:
    """Send a job for each due delivery and put off its next sending."""
    async with system_unit_of_work() as session:
        due = [(row.id, row.business_id) for row in await _claim(session)]
    for delivery_id, business_id in due:
        await asyncio.to_thread(enqueue, DELIVER, str(delivery_id), str(business_id))


async def deliver_due(only: Collection[str] | None = None) -> int:
    """Deliver what is due in this process, one after the other, in place of jobs; returns how many there were.

    For seeds and tests: what a subscriber publishes in turn is due in the next call. `only` is as in `expand`.
    """
    await expand(only)
    async with system_unit_of_work() as session:
        due = [(str(row.id), str(row.business_id)) for row in await _claim(session)]
    for delivery_id, business_id in due:
        await deliver(delivery_id, business_id)
    return len(due)


async def _claim(session: WriteSession) -> list[OutboxDelivery]:
    claimed = list(await repository.claim_due(session, clock.now(), _BATCH))
    for delivery in claimed:
        delivery.next_at = clock.now() + timedelta(seconds=get_settings().tasks.resend_seconds)
    return claimed


@task(DELIVER)
async def deliver(delivery_id: str, business_id: str) -> None:
    """Run one subscriber for one event; a failure is counted and tried again later."""
    try:
        async with unit_of_work(UUID(business_id)) as session:
            await _handle(session, UUID(delivery_id))
    except Exception as problem:  # any failure of a subscriber means the same: again later, and say so
        log.warning("delivery_failed", delivery_id=delivery_id, exc_info=True)
        await _failed(UUID(delivery_id), UUID(business_id), problem)


async def _handle(session: WriteSession, delivery_id: UUID) -> None:
    delivery = await repository.lock_delivery(session, delivery_id)
    if delivery is None or await repository.has_earlier(session, delivery):
        return
    row = await repository.event_of(session, delivery)
    event = EVENTS[row.name].model_validate(row.payload)
    await SUBSCRIBERS[delivery.subscriber].call(session, event)
    delivery.state = "done"
    delivery.done_at = clock.now()
    after_commit(session, "outbox", nudge)  # the next event of this aggregate may go now


async def _failed(delivery_id: UUID, business_id: UUID, problem: Exception) -> None:
    async with unit_of_work(business_id) as session:
        delivery = await repository.lock_delivery(session, delivery_id)
        if delivery is None:
            return
        delivery.attempts += 1
        delivery.last_error = f"{type(problem).__name__}: {problem}"[:500]
        delivery.next_at = clock.now() + rules.delay_after(delivery.attempts)
        permanent = isinstance(problem, GatewayError) and problem.permanent
        if rules.is_dead(delivery.attempts, permanent):
            delivery.state = "dead"


async def replay(session: WriteSession, delivery_id: UUID) -> None:
    """Send a dead letter again; `NoDeadLetter` when there is none."""
    delivery = await repository.find_dead(session, delivery_id)
    if delivery is None:
        raise NoDeadLetter()
    delivery.state, delivery.attempts, delivery.next_at = "waiting", 0, clock.now()
    after_commit(session, "outbox", nudge)
