"""Queries of password resets."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update

from hibachi.identity.passwords.models import PasswordReset
from hibachi.platform.db import ReadSession, WriteSession


async def by_id(session: ReadSession, reset_id: UUID) -> PasswordReset | None:
    """One reset in any state."""
    return await session.get(PasswordReset, reset_id)


async def lock_unused(session: WriteSession, reset_id: UUID) -> PasswordReset | None:
    """A reset nobody used, locked: of two uses at once only one finds it."""
    query = select(PasswordReset).where(PasswordReset.id == reset_id, PasswordReset.used_at.is_(None))
    return (await session.scalars(query.with_for_update())).one_or_none()


async def asked_since(session: ReadSession, staff_id: UUID, since: datetime) -> int:
    """How many resets of an account were asked for after an instant."""
    query = select(func.count()).where(PasswordReset.staff_id == staff_id, PasswordReset.created_at > since)
    return await session.scalar(query) or 0


async def use_up_all(session: WriteSession, staff_id: UUID, now: datetime) -> None:
    """Make every open reset of an account useless."""
    open_ones = update(PasswordReset).where(PasswordReset.staff_id == staff_id, PasswordReset.used_at.is_(None))
    await session.execute(open_ones.values(used_at=now))
