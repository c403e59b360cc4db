"""Queries of switched flags."""

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert

from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.flags.models import FlagState
from hibachi.platform.ids import new_id


async def states(session: ReadSession) -> dict[str, bool]:
    """Every switched flag of the business."""
    rows = await session.execute(select(FlagState.key, FlagState.enabled))
    return {key: enabled for key, enabled in rows}


async def lock(session: WriteSession) -> None:
    """Make switching wait in line until the transaction ends, so that needs stay true while they are checked."""
    await session.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(current_setting('app.business_id'), 7))"))


async def store(session: WriteSession, key: str, enabled: bool) -> None:
    """Switch a flag."""
    values = {"id": new_id(), "created_at": clock.now(), "key": key, "enabled": enabled}
    added = insert(FlagState).values(**values)
    switched = added.on_conflict_do_update(
        index_elements=[FlagState.business_id, FlagState.key], set_={"enabled": enabled}
    )
    await session.execute(switched)
