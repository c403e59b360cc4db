"""Units of work.

A unit of work is one transaction of one business. It is committed here and nowhere else; what must happen
only once the change is safe (nudging the relay, telling browsers) is queued with `after_commit`.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import Connection, Insert, event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, SessionTransaction

from hibachi.platform.db.alone import Row, Write, send_alone
from hibachi.platform.db.engine import OPENING, engine_opening

log = structlog.get_logger()
Hook = Callable[[], Awaitable[None]]
_HOOKS = "after_commit"
_WAITING = "waiting"
_OPENING = "opening"
_ALONE = 7  # a seed of its own, so that other locks by name never meet these
_ENTER = "BEGIN; SET LOCAL app.business_id TO '{}'"
_ENTER_READING = "BEGIN READ ONLY; SET LOCAL app.business_id TO '{}'"
_ENTER_SYSTEM = "BEGIN; SET LOCAL app.system TO on"


class _OrderedSession(Session):
    """What lies below ours: carries out what waits as soon as there is a transaction, before anything else."""


@event.listens_for(_OrderedSession, "after_begin")
def _carry_out(session: Session, _transaction: SessionTransaction, connection: Connection) -> None:
    for write in session.info.pop(_WAITING, ()):
        connection.execute(write.statement, write.values)


class ReadSession(AsyncSession):
    """A session that the database holds to reading."""

    sync_session_class = _OrderedSession


class WriteSession(ReadSession):
    """A session that may write. Whatever reads can be given one as well."""

    async def put(self, statement: Insert, values: Mapping[str, Any]) -> None:
        """Carry out a statement that gives nothing back: before whatever the unit of work does next, at the latest
        with its commit. A unit of work that does nothing else is one message (`alone.Write` names the conditions).
        """
        if self.in_transaction():
            await self.execute(statement, dict(values))
        else:
            self.info.setdefault(_WAITING, []).append(Write(statement, values))

    async def begin_alone(self, name: UUID) -> None:
        """Begin once nobody else is in a unit of work begun so under this name; must be the first thing done.

        The lock is taken in the message that opens the transaction. What is read after it is as the one before left it.
        """
        if self.in_transaction():
            raise RuntimeError("waiting for the others must be the first thing a unit of work does")
        opening = f"{self.info[_OPENING]}; SELECT pg_advisory_xact_lock(hashtextextended('{name}', {_ALONE}))"
        await self.connection(execution_options={OPENING: opening})


def after_commit(session: AsyncSession | Session, key: str, hook: Hook) -> None:
    """Run `hook` once after the commit; a second one under the same key replaces the first."""
    session.info.setdefault(_HOOKS, {})[key] = hook


@asynccontextmanager
async def unit_of_work(business_id: UUID) -> AsyncIterator[WriteSession]:
    """One writing transaction of one business, committed at the end of the block, rolled back on any error.

    It begins with the first statement; a block without one takes no connection.
    """
    opening = _ENTER.format(business_id.hex)
    session = WriteSession(engine_opening(opening), expire_on_commit=False)
    session.info.update(business_id=business_id, **{_OPENING: opening})
    try:
        yield session
        await _finish(session, opening)
    except BaseException:
        await _abandon(session)
        raise
    await _run_hooks(session)


async def write_alone(business_id: UUID, statement: Insert, values: Mapping[str, Any]) -> Sequence[Row]:
    """A whole unit of work that is one statement, in one message; returns the rows of its RETURNING."""
    return await send_alone(_ENTER.format(business_id.hex), Write(statement, values))


@asynccontextmanager
async def reading(business_id: UUID) -> AsyncIterator[ReadSession]:
    """One read-only transaction of one business."""
    session = ReadSession(engine_opening(_ENTER_READING.format(business_id.hex)), expire_on_commit=False)
    session.info["business_id"] = business_id
    try:
        yield session
        await session.commit()
    except BaseException:
        await _abandon(session)
        raise


@asynccontextmanager
async def system_unit_of_work() -> AsyncIterator[WriteSession]:
    """One transaction without a business: only shared tables and the sweeps' own tables are visible."""
    session = WriteSession(engine_opening(_ENTER_SYSTEM), expire_on_commit=False)
    try:
        yield session
        await session.commit()
    except BaseException:
        await _abandon(session)
        raise
    await _run_hooks(session)


async def _finish(session: WriteSession, opening: str) -> None:
    waiting: list[Write] = session.info.get(_WAITING, [])
    if len(waiting) == 1 and not session.in_transaction():
        session.info.pop(_WAITING)
        await send_alone(opening, waiting[0])
    else:
        if waiting:
            await session.connection()  # carries them out
        await session.commit()


async def _abandon(session: AsyncSession) -> None:
    """Roll back and give the connection back, also when the request itself was cancelled."""
    await asyncio.shield(asyncio.ensure_future(session.close()))


async def _run_hooks(session: AsyncSession) -> None:
    hooks: dict[str, Hook] = session.info.pop(_HOOKS, {})
    for key, hook in hooks.items():
        try:
            await hook()
        except Exception:  # the change is committed: a failed nudge must not look like a failed change
            log.warning("after_commit_failed", hook=key, exc_info=True)
