"""The process's connection pool.

The driver is in autocommit mode and the engine opens transactions itself: that lets a unit of work say `BEGIN` and
whose transaction it is in one message instead of two, and costs other users of the engine nothing.
"""

from functools import lru_cache
from typing import Any

import psycopg
from psycopg import AsyncConnection as DriverConnection
from pydantic_core import from_json, to_json
from sqlalchemy import Connection, event, make_url
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.util import await_only

from hibachi.platform.config import get_settings
from hibachi.platform.config.groups import DatabaseSettings


def connect_options(settings: DatabaseSettings) -> str:
    """libpq options of every session: the restricted role, UTC and a bound on each statement."""
    return f"-c role={settings.app_role} -c timezone=UTC -c statement_timeout={settings.statement_timeout_ms}"


OPENING = "opening"  # the execution option with the SQL that begins a transaction


@lru_cache
def get_engine() -> AsyncEngine:
    """The engine whose sessions run as the restricted role."""
    settings = get_settings().database
    engine = create_async_engine(
        make_url(settings.url).set(drivername="postgresql+psycopg"),
        pool_size=settings.pool_size,
        max_overflow=0,
        pool_timeout=10,
        pool_pre_ping=False,
        pool_recycle=1800,
        hide_parameters=True,  # they hold personal data, and errors end up in logs and in the outbox
        json_serializer=_as_json,
        json_deserializer=from_json,
        connect_args={"options": connect_options(settings), "prepare_threshold": 3, "autocommit": True},
    )
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


@lru_cache(maxsize=1024)
def engine_opening(opening: str) -> AsyncEngine:
    """The same engine and pool, its transactions begun by this SQL, which goes to the server as it is."""
    return get_engine().execution_options(**{OPENING: opening})


def _begin(connection: Connection) -> None:
    opening = connection.get_execution_options().get(OPENING, "BEGIN")
    try:
        # Several statements fit into one message only when it is not prepared.
        await_only(driver_of(connection).execute(opening, prepare=False))
    except psycopg.Error as problem:
        raise translated(connection, problem) from problem


def driver_of(connection: Connection) -> "DriverConnection[tuple[Any, ...]]":
    """The driver's connection, for what SQLAlchemy has no words for."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, DriverConnection):
        raise TypeError(f"not a connection of psycopg: {driver!r}")
    return driver


def translated(connection: Connection, problem: psycopg.Error) -> StatementError:
    """An error of the driver as SQLAlchemy tells its own; after a lost connection the pool starts anew, because the
    others went to the same server."""
    lost = driver_of(connection).closed
    if lost:
        connection.invalidate(problem)
        connection.engine.dispose()
    return DBAPIError.instance(
        None,
        None,
        problem,
        psycopg.Error,
        hide_parameters=True,
        connection_invalidated=lost,
        dialect=connection.dialect,
    )


def _as_json(value: object) -> str:
    return to_json(value).decode()


async def dispose_engine() -> None:
    """Close the pool; the next unit of work opens a new one."""
    if get_engine.cache_info().currsize:
        await get_engine().dispose()
        get_engine.cache_clear()
        engine_opening.cache_clear()
