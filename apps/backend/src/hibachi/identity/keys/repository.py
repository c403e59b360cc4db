"""Queries of API keys."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select, update

from hibachi.identity.accounts.models import Staff
from hibachi.identity.keys.models import ApiKey
from hibachi.platform.db import ReadSession, WriteSession


async def by_hash(session: ReadSession, key_hash: str) -> ApiKey | None:
    """The key in force with this hash, as long as its maker's account is open."""
    query = select(ApiKey).join(Staff, Staff.id == ApiKey.created_by)
    in_force = query.where(ApiKey.key_hash == key_hash, ApiKey.revoked_at.is_(None), Staff.active)
    return (await session.scalars(in_force)).one_or_none()


async def in_force(session: ReadSession) -> Sequence[tuple[ApiKey, str]]:
    """Keys in force with their makers' names, newest first."""
    query = select(ApiKey, Staff.name).join(Staff, Staff.id == ApiKey.created_by).where(ApiKey.revoked_at.is_(None))
    return [(row[0], row[1]) for row in await session.execute(query.order_by(ApiKey.id.desc()))]


async def locked(session: WriteSession, key_id: UUID) -> ApiKey | None:
    """A key in force, locked."""
    query = select(ApiKey).where(ApiKey.id == key_id, ApiKey.revoked_at.is_(None))
    return (await session.scalars(query.with_for_update())).one_or_none()


async def touch(session: WriteSession, key_id: UUID, now: datetime, not_since: datetime) -> None:
    """Remember a use, unless one was remembered after `not_since`."""
    stale = or_(ApiKey.last_used_at.is_(None), ApiKey.last_used_at < not_since)
    await session.execute(update(ApiKey).where(ApiKey.id == key_id, stale).values(last_used_at=now))
