"""What the product's quotes are compared with, and what tells how fast a machine is.

The bare route is what FastAPI and SQLAlchemy cost without any product: a validated body, one `INSERT`, one commit,
a validated answer. No middleware, no row security, no business.
"""

from uuid import UUID

import psycopg
from fastapi import FastAPI
from pydantic import BaseModel
from sqlalchemy import text

from benchmarks.load import Plan
from benchmarks.stage import Stage, expect, load, request
from hibachi.platform.config import get_settings
from hibachi.platform.db import get_engine
from hibachi.platform.ids import new_id

PATH = "/bare"
CONNECTIONS = 16
REFERENCE_PER_SECOND = 2000
"""The same route on the machine the bars were set for, one worker: read other figures by this run's rate beside it."""

_TABLE = "CREATE TABLE IF NOT EXISTS bench_rows (id uuid PRIMARY KEY, adults bigint NOT NULL, zip text NOT NULL)"
_GRANT = "GRANT INSERT ON bench_rows TO hibachi_app"
_INSERT = text("INSERT INTO bench_rows (id, adults, zip) VALUES (:id, :adults, :zip)")
bare = FastAPI()


class RowIn(BaseModel):
    """What is stored."""

    adults: int
    zip: str


class RowOut(RowIn):
    """What was stored."""

    id: UUID


@bare.post(PATH, status_code=201)
async def store(row: RowIn) -> RowOut:
    """Store one row."""
    stored = RowOut(id=new_id(), adults=row.adults, zip=row.zip)
    async with get_engine().begin() as connection:
        await connection.execute(_INSERT, {"id": stored.id, "adults": stored.adults, "zip": stored.zip})
    return stored


def make_table() -> None:
    """The table the route stores into, when it is not there yet."""
    with psycopg.connect(get_settings().database.url, autocommit=True) as owner:
        owner.execute(_TABLE)
        owner.execute(_GRANT)


def bare_per_second(stage: Stage) -> float:
    """Rows a second through the bare route alone in one process."""
    make_table()
    row = [request("POST", PATH, "bare.example", {"adults": 10 + n, "zip": "94539"}) for n in range(8)]
    with stage.server("benchmarks.bare:bare", ready="/docs") as server:
        expect(load(Plan(server.port, [row] * CONNECTIONS, seconds=1)), "201")
        return expect(load(Plan(server.port, [row] * CONNECTIONS, seconds=stage.times(4, 2))), "201").per_second
