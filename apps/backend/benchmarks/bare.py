"""What the product's quotes are compared with.

The bare route is what FastAPI and SQLAlchemy cost without any product: a validated body, one `INSERT`, one commit,
a validated answer. No middleware, no row security, no business.
"""

from uuid import UUID

from fastapi import FastAPI
from pydantic import BaseModel
from sqlalchemy import text

from hibachi.platform.db import get_engine
from hibachi.platform.ids import new_id

PATH = "/bare"
TABLE = "CREATE TABLE bench_rows (id uuid PRIMARY KEY, adults bigint NOT NULL, zip text NOT NULL)"
GRANT = "GRANT INSERT ON bench_rows TO hibachi_app"
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
