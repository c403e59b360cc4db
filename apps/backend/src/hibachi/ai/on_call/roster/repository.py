"""Queries of the roster."""

from collections.abc import Sequence

from sqlalchemy import select, text

from hibachi.ai.on_call.roster.models import OnCallPerson, OnCallTerms
from hibachi.platform.db import ReadSession, WriteSession

_ONE = text("SELECT pg_advisory_xact_lock(hashtextextended(current_setting('app.business_id') || 'on_call', 0))")


async def lock(session: WriteSession) -> None:
    """Let only one unit of work change the roster of a business."""
    await session.execute(_ONE)


async def everyone(session: ReadSession) -> Sequence[OnCallPerson]:
    """All people on call, in the order in which they are told."""
    query = select(OnCallPerson).order_by(OnCallPerson.place, OnCallPerson.id)
    return (await session.scalars(query, execution_options={"populate_existing": True})).all()


async def terms(session: ReadSession) -> OnCallTerms | None:
    """What the business has set, None as long as it has set nothing."""
    return await session.scalar(select(OnCallTerms))
