"""Receiving and working on provider messages."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession, WriteSession, system_unit_of_work, unit_of_work, write_alone
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id
from hibachi.platform.inbox.events import InboxMessageDied
from hibachi.platform.inbox.models import InboxMessage
from hibachi.platform.outbox import publish, rules
from hibachi.platform.tasks import enqueue, every, task

log = structlog.get_logger()
Handler = Callable[[WriteSession, InboxMessage], Awaitable[None]]
HANDLERS: dict[str, Handler] = {}
HANDLE = "inbox.handle"
_TABLE = InboxMessage.metadata.tables[InboxMessage.__tablename__]
_STORE = insert(_TABLE).on_conflict_do_nothing().returning(_TABLE.c.id)
_unsent: list[tuple[str, str]] = []
_sending: set[asyncio.Task[None]] = set()


def _self_heal() -> timedelta:
    """Unhandled after this long, a message's job was lost."""
    return timedelta(seconds=get_settings().tasks.resend_seconds)


def handles(provider: str) -> Callable[[Handler], Handler]:
    """Register the one handler of a provider's messages. It may be called again: make it idempotent."""

    def decorate(handler: Handler) -> Handler:
        HANDLERS[provider] = handler
        return handler

    return decorate


async def receive(business_id: UUID, provider: str, provider_id: str, kind: str, payload: dict[str, Any]) -> bool:
    """Store a verified message, a unit of work by itself; False when this id was stored before. Work starts after the
    commit. `payload` holds ids, no personal data."""
    message_id, now = new_id(), clock.now()
    values = {
        "id": message_id,
        "created_at": now,
        "provider": provider,
        "provider_id": provider_id,
        "kind": kind,
        "payload": payload,
        "state": "waiting",
        "attempts": 0,
        "next_at": now + _self_heal(),
    }
    stored = await write_alone(business_id, _STORE, values)
    if stored:
        _send(message_id, business_id)
    return bool(stored)


def _send(message_id: UUID, business_id: UUID) -> None:
    """Hand the work to the broker without making the provider wait; the sweep makes good a lost hand-over."""
    _unsent.append((str(message_id), str(business_id)))
    if not _sending:
        started = asyncio.create_task(_send_all())
        _sending.add(started)
        started.add_done_callback(_sent)


async def _send_all() -> None:
    """One thread at a time: in a burst many would fight the requests for the interpreter."""
    while _unsent:
        batch = _unsent.copy()
        _unsent.clear()
        await asyncio.to_thread(_enqueue, batch)


def _enqueue(batch: list[tuple[str, str]]) -> None:
    for message_id, business_id in batch:
        enqueue(HANDLE, message_id, business_id)


def _sent(done: asyncio.Task[None]) -> None:
    _sending.discard(done)
    if not done.cancelled():
        done.exception()


@task(HANDLE)
async def handle(message_id: str, business_id: str) -> None:
    """Work on one message; a failure is counted and tried again later."""
    try:
        async with unit_of_work(UUID(business_id)) as session:
            message = await _lock(session, UUID(message_id))
            if message is not None:
                await HANDLERS[message.provider](session, message)
                message.state, message.handled_at = "handled", clock.now()
    except Exception as problem:  # any failure of a handler means the same: again later, and say so
        log.warning("inbox_failed", message_id=message_id, exc_info=True)
        await _failed(UUID(message_id), UUID(business_id), problem)


async def _lock(session: WriteSession, message_id: UUID) -> InboxMessage | None:
    waiting = select(InboxMessage).where(InboxMessage.id == message_id, InboxMessage.state == "waiting")
    return (await session.scalars(waiting.with_for_update(skip_locked=True))).one_or_none()


async def _failed(message_id: UUID, business_id: UUID, problem: Exception) -> None:
    async with unit_of_work(business_id) as session:
        message = await _lock(session, message_id)
        if message is None:
            return
        message.attempts += 1
        message.last_error = f"{type(problem).__name__}: {problem}"[:500]
        message.next_at = clock.now() + rules.delay_after(message.attempts)
        permanent = isinstance(problem, GatewayError) and problem.permanent
        if rules.is_dead(message.attempts, permanent):
            message.state = "dead"
            died = InboxMessageDied(aggregate_id=message.id, provider=message.provider, kind=message.kind)
            publish(session, died)


async def waiting_before(session: ReadSession, message: InboxMessage, thread: str) -> Sequence[InboxMessage]:
    """Messages whose payload names the same `thread`, that came before this one and wait still, oldest first."""
    query = select(InboxMessage).where(
        InboxMessage.provider == message.provider,
        InboxMessage.kind == message.kind,
        InboxMessage.state == "waiting",
        InboxMessage.id < message.id,
        InboxMessage.payload["thread"].astext == thread,
    )
    return (await session.scalars(query.order_by(InboxMessage.id))).all()


async def handle_new() -> int:
    """Work on every message nobody has tried yet, in this process in place of jobs; returns how many there were."""
    async with system_unit_of_work() as session:
        fresh = select(InboxMessage.id, InboxMessage.business_id).where(
            InboxMessage.state == "waiting", InboxMessage.attempts == 0
        )
        found = [(str(row.id), str(row.business_id)) for row in await session.execute(fresh)]
    for message_id, business_id in found:
        await handle(message_id, business_id)
    return len(found)


@every(15, "inbox.sweep")
async def sweep() -> None:
    """Send again what is due and unhandled."""
    async with system_unit_of_work() as session:
        due = select(InboxMessage).where(InboxMessage.state == "waiting", InboxMessage.next_at <= clock.now())
        rows = (await session.scalars(due.limit(200).with_for_update(skip_locked=True))).all()
        for row in rows:
            row.next_at = clock.now() + _self_heal()
        found = [(row.id, row.business_id) for row in rows]
    for message_id, business_id in found:
        await asyncio.to_thread(enqueue, HANDLE, str(message_id), str(business_id))
