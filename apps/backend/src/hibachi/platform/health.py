"""Whether the parts this process depends on answer."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from redis.exceptions import RedisError
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from hibachi.platform import clock
from hibachi.platform.cache import redis
from hibachi.platform.db import system_unit_of_work
from hibachi.platform.outbox import repository as outbox

log = structlog.get_logger()
OLDEST_HEALTHY_SECONDS = 300.0
_PATIENCE_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class PartHealth:
    """One part: whether it answers, how long that took, and a figure of its own such as the outbox's age."""

    ok: bool
    milliseconds: float
    detail: str | None = None


async def database() -> PartHealth:
    """PostgreSQL answers a query."""
    return await _timed(_select_one)


async def broker() -> PartHealth:
    """Redis answers."""
    return await _timed(_ping)


async def outbox_queue() -> PartHealth:
    """No event waits for longer than five minutes."""
    return await _timed(_outbox_fresh)


async def outbox_age() -> float | None:
    """Seconds the oldest unhandled event has waited, 0 without one; None when the database does not answer."""
    try:
        return await _age()
    except (SQLAlchemyError, OSError):
        log.warning("outbox_age_unknown", exc_info=True)
        return None


async def _timed(check: Callable[[], Awaitable[str | None]]) -> PartHealth:
    begun = time.perf_counter()
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            detail = await check()
    except (SQLAlchemyError, RedisError, OSError, _Stale) as problem:
        log.warning("unhealthy", check=check.__name__, error=str(problem))
        return PartHealth(False, _since(begun), str(problem) if isinstance(problem, _Stale) else type(problem).__name__)
    return PartHealth(True, _since(begun), detail)


class _Stale(Exception):
    """The outbox is not being emptied."""


async def _select_one() -> None:
    async with system_unit_of_work() as session:
        await session.execute(text("SELECT 1"))


async def _ping() -> None:
    # `echo` rather than `ping`: its answer has one type in both protocol versions.
    await redis().echo("health")


async def _outbox_fresh() -> str:
    age = await _age()
    if age > OLDEST_HEALTHY_SECONDS:
        raise _Stale(f"oldest event waits for {age:.0f} s")
    return f"oldest event waits for {age:.0f} s"


async def _age() -> float:
    async with system_unit_of_work() as session:
        oldest = await outbox.oldest_waiting(session)
    return 0.0 if oldest is None else max(0.0, (clock.now() - oldest).total_seconds())


def _since(begun: float) -> float:
    return round((time.perf_counter() - begun) * 1000, 1)
