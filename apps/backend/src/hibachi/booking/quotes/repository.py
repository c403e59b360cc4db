"""Queries of quotes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select

from hibachi.booking.quotes.models import QuoteRow
from hibachi.platform.db import ReadSession, WriteSession

_ADD = insert(QuoteRow.metadata.tables[QuoteRow.__tablename__])


async def find(session: ReadSession, quote_id: UUID) -> QuoteRow | None:
    """One stored quote."""
    return (await session.scalars(select(QuoteRow).where(QuoteRow.id == quote_id))).one_or_none()


async def between(session: ReadSession, since: datetime, until: datetime) -> Sequence[QuoteRow]:
    """Quotes given in a range of instants (half open), oldest first."""
    query = select(QuoteRow).where(QuoteRow.created_at >= since, QuoteRow.created_at < until)
    return (await session.scalars(query.order_by(QuoteRow.created_at, QuoteRow.id))).all()


async def add(session: WriteSession, values: dict[str, Any]) -> None:
    """Store a quote as it is, with the commit: the most frequent write of all, and nobody changes it afterwards."""
    await session.put(_ADD, values)
