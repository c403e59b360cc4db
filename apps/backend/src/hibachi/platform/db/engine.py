"""The process's connection pool."""

from functools import lru_cache

from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from hibachi.platform.config import get_settings
from hibachi.platform.config.groups import DatabaseSettings


def connect_options(settings: DatabaseSettings) -> str:
    """libpq options of every session: the restricted role, UTC and a bound on each statement."""
    return f"-c role={settings.app_role} -c timezone=UTC -c statement_timeout={settings.statement_timeout_ms}"


@lru_cache
def get_engine() -> AsyncEngine:
    """The engine whose sessions run as the restricted role."""
    settings = get_settings().database
    return create_async_engine(
        make_url(settings.url).set(drivername="postgresql+psycopg"),
        pool_size=settings.pool_size,
        max_overflow=0,
        pool_timeout=10,
        pool_pre_ping=False,
        pool_recycle=1800,
        hide_parameters=True,  # they hold personal data, and errors end up in logs and in the outbox
        connect_args={"options": connect_options(settings), "prepare_threshold": 3},
    )


async def dispose_engine() -> None:
    """Close the pool; the next unit of work opens a new one."""
    if get_engine.cache_info().currsize:
        await get_engine().dispose()
        get_engine.cache_clear()
