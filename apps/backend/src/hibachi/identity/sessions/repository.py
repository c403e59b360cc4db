"""Queries of log-ins."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Row, delete, select, update

from hibachi.identity.accounts.models import Staff
from hibachi.identity.sessions.models import RefreshToken, StaffSession
from hibachi.identity.types import Role
from hibachi.platform.db import ReadSession, WriteSession

StandingRow = Row[str, Role, list[UUID], bool]


async def standing(session: ReadSession, staff_id: UUID, session_id: UUID, now: datetime) -> StandingRow | None:
    """Name, role, stations and whether there is a second factor, of an active account whose log-in has not ended."""
    query = (
        select(Staff.name, Staff.role, Staff.station_ids, Staff.totp_secret.is_not(None))
        .join(StaffSession, StaffSession.staff_id == Staff.id)
        .where(Staff.id == staff_id, Staff.active, StaffSession.id == session_id)
        .where(StaffSession.ended_at.is_(None), StaffSession.expires_at > now)
    )
    return (await session.execute(query)).one_or_none()


async def lock_token(session: WriteSession, token_hash: str) -> tuple[RefreshToken, StaffSession] | None:
    """A refresh token and its log-in, both locked until the transaction ends.

    Two tabs that renew at the very same moment are not theft: the second meets the lock, is told to try again, and
    by then has the first one's cookie.
    """
    query = select(RefreshToken, StaffSession).join(StaffSession, StaffSession.id == RefreshToken.session_id)
    found = await session.execute(query.where(RefreshToken.token_hash == token_hash).with_for_update(nowait=True))
    row = found.one_or_none()
    return None if row is None else (row[0], row[1])


async def by_id(session: ReadSession, session_id: UUID) -> StaffSession | None:
    """One log-in."""
    return await session.get(StaffSession, session_id)


async def end_all(session: WriteSession, staff_id: UUID, now: datetime, because: str, keep: UUID | None = None) -> None:
    """End every open log-in of an account, except one."""
    open_ones = update(StaffSession).where(StaffSession.staff_id == staff_id, StaffSession.ended_at.is_(None))
    if keep is not None:
        open_ones = open_ones.where(StaffSession.id != keep)
    await session.execute(open_ones.values(ended_at=now, ended_because=because))


async def open_ones(session: ReadSession, staff_id: UUID, now: datetime) -> Sequence[StaffSession]:
    """The open log-ins of an account, the latest used first."""
    query = select(StaffSession).where(StaffSession.staff_id == staff_id, StaffSession.ended_at.is_(None))
    alive = query.where(StaffSession.expires_at > now).order_by(StaffSession.last_used_at.desc(), StaffSession.id)
    return (await session.scalars(alive)).all()


async def purge(session: WriteSession, before: datetime) -> None:
    """Remove log-ins that ran out before an instant, with their tokens."""
    await session.execute(delete(StaffSession).where(StaffSession.expires_at < before))
