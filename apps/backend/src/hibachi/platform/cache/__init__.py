"""The process's Redis client."""

from functools import lru_cache

from redis.asyncio import Redis

from hibachi.platform.config import get_settings


@lru_cache
def redis() -> "Redis":
    """Shared client; calls fail after two seconds so that a lost Redis slows nobody for long."""
    return Redis.from_url(get_settings().redis.url, socket_connect_timeout=1, socket_timeout=2, decode_responses=True)


async def close_redis() -> None:
    """Close the client; the next call opens a new one."""
    if redis.cache_info().currsize:
        await redis().aclose()
        redis.cache_clear()
