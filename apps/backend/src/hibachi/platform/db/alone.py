"""A unit of work that is one statement, sent as one message.

Opening, statement and commit are three messages otherwise, and waiting for each costs the web process more than
preparing the statement does.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import psycopg
from psycopg import AsyncClientCursor
from sqlalchemy import Connection, Dialect, Insert
from sqlalchemy.util import await_only, greenlet_spawn

from hibachi.platform.db.engine import driver_of, get_engine, translated

Row = tuple[Any, ...]


class Write(NamedTuple):
    """A statement, which must be a constant of its module because its SQL is kept, and the value of every column.

    The values become part of the message's text, which the server's log repeats on errors: no unsealed personal data.
    """

    statement: Insert
    values: Mapping[str, Any]


async def send_alone(opening: str, write: Write) -> Sequence[Row]:
    """Open a transaction, carry out the statement, commit; returns the rows of its RETURNING."""
    return await greenlet_spawn(_send, opening, write)


def _send(opening: str, write: Write) -> Sequence[Row]:
    with get_engine().sync_engine.connect() as connection:
        sql, bind = _compiled(write.statement, tuple(write.values), connection.dialect)
        values = {name: bind[name](value) if name in bind else value for name, value in write.values.items()}
        return _carry_out(connection, f"{opening}; {sql}; COMMIT", values)


def _carry_out(connection: Connection, message: str, values: Mapping[str, Any]) -> Sequence[Row]:
    try:
        return await_only(_execute(AsyncClientCursor(driver_of(connection)), message, values))
    except psycopg.Error as problem:  # an open transaction is rolled back when the pool takes the connection back
        raise translated(connection, problem) from problem


async def _execute(cursor: AsyncClientCursor[Row], message: str, values: Mapping[str, Any]) -> Sequence[Row]:
    await cursor.execute(message.encode(), values)
    while cursor.description is None:
        if not cursor.nextset():
            return ()
    return await cursor.fetchall()


@lru_cache(maxsize=256)
def _compiled(
    statement: Insert, columns: tuple[str, ...], dialect: Dialect
) -> tuple[str, dict[str, Callable[[Any], Any]]]:
    """The statement's SQL for the driver, and what turns a column's value into the driver's where it differs."""
    compiled = statement.compile(dialect=dialect, column_keys=list(columns))
    found = {name: bound.type.dialect_impl(dialect).bind_processor(dialect) for name, bound in compiled.binds.items()}
    if unset := set(found) ^ set(columns):
        raise ValueError(f"every column needs its value, and these do not fit: {sorted(unset)}")
    return str(compiled), {name: process for name, process in found.items() if process is not None}
