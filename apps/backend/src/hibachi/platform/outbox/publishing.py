"""Writing events."""

import asyncio

from hibachi.platform.db import WriteSession, after_commit
from hibachi.platform.outbox.events import Event
from hibachi.platform.outbox.models import OutboxEvent
from hibachi.platform.tasks import enqueue

RELAY = "outbox.relay"
_pending: set[asyncio.Task[None]] = set()


def publish(session: WriteSession, event: Event) -> None:
    """Write an event into the session's transaction; it is delivered after the commit, or never existed."""
    session.add(OutboxEvent(name=event.name, aggregate_id=event.aggregate_id, payload=event.model_dump(mode="json")))
    after_commit(session, "outbox", nudge)


async def nudge() -> None:
    """Wake the relay without making the caller wait. A lost nudge is made good by the sweep."""
    if not _pending:
        started = asyncio.create_task(asyncio.to_thread(enqueue, RELAY))
        _pending.add(started)
        started.add_done_callback(_forget)


def _forget(done: asyncio.Task[None]) -> None:
    _pending.discard(done)
    if not done.cancelled():
        done.exception()  # a broker that is away is no error here: the sweep follows
