"""One slow turn of a conversation at a time, without holding a transaction.

Within a process a lock; between processes a lease in Redis that runs out by itself when its holder dies. It only saves
work: that no message is answered twice is the database's business, so a lost Redis changes nothing but the cost.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID
from weakref import WeakValueDictionary

import structlog
from redis.exceptions import RedisError

from hibachi.platform.cache import redis
from hibachi.platform.ids import new_id

log = structlog.get_logger()
_locks: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()
_LOOK_SECONDS = 0.05
_RELEASE = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0"


@asynccontextmanager
async def one_at_a_time(conversation_id: UUID, seconds: float) -> AsyncIterator[None]:
    """Wait until nobody else is busy with the conversation, for at most `seconds`."""
    lock = _locks.setdefault(conversation_id, asyncio.Lock())
    async with lock:
        key, mine = f"turn:{conversation_id}", new_id().hex
        held = await _take(key, mine, seconds)
        try:
            yield
        finally:
            if held:
                await _release(key, mine)


async def _take(key: str, mine: str, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    try:
        while time.monotonic() < deadline:
            if await redis().set(key, mine, nx=True, px=int(seconds * 1000)):
                return True
            await asyncio.sleep(_LOOK_SECONDS)
    except (RedisError, OSError):
        log.warning("turn_lease_without_redis")
    return False


async def _release(key: str, mine: str) -> None:
    try:
        await redis().eval(_RELEASE, 1, key, mine)
    except (RedisError, OSError):
        log.warning("turn_lease_without_redis")
