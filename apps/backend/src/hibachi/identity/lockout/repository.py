"""Queries of log-in attempts."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert

from hibachi.identity.lockout.models import LoginAttempts
from hibachi.platform import clock
from hibachi.platform.db import WriteSession
from hibachi.platform.ids import new_id


async def lock_row(session: WriteSession, email_hash: str) -> LoginAttempts:
    """The address's row, made when missing, locked until the transaction ends."""
    now = clock.now()
    empty = {"id": new_id(), "created_at": now, "email_hash": email_hash, "failures": 0, "last_at": now}
    await session.execute(insert(LoginAttempts).values(**empty).on_conflict_do_nothing())
    query = select(LoginAttempts).where(LoginAttempts.email_hash == email_hash).with_for_update()
    return (await session.scalars(query.execution_options(populate_existing=True))).one()


async def forget(session: WriteSession, email_hash: str) -> None:
    """Remove the address's row."""
    await session.execute(delete(LoginAttempts).where(LoginAttempts.email_hash == email_hash))


async def purge(session: WriteSession, before: datetime) -> None:
    """Remove rows whose latest attempt is older."""
    await session.execute(delete(LoginAttempts).where(LoginAttempts.last_at < before))
