"""Queries of quotes."""

from uuid import UUID

from sqlalchemy import select

from hibachi.booking.quotes.models import QuoteRow
from hibachi.platform.db import ReadSession


async def find(session: ReadSession, quote_id: UUID) -> QuoteRow | None:
    """One stored quote."""
    return (await session.scalars(select(QuoteRow).where(QuoteRow.id == quote_id))).one_or_none()
