"""Queries of quotes."""

from typing import Any
from uuid import UUID

from sqlalchemy import insert, select

from hibachi.booking.quotes.models import QuoteRow
from hibachi.platform.db import ReadSession, WriteSession

_ADD = insert(QuoteRow.metadata.tables[QuoteRow.__tablename__])


async def find(session: ReadSession, quote_id: UUID) -> QuoteRow | None:
    """One stored quote."""
    return (await session.scalars(select(QuoteRow).where(QuoteRow.id == quote_id))).one_or_none()


async def add(session: WriteSession, values: dict[str, Any]) -> None:
    """Store a quote as it is, with the commit: the most frequent write of all, and nobody changes it afterwards."""
    await session.put(_ADD, values)
