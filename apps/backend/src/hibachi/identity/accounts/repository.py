"""Queries of staff accounts."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select

from hibachi.identity.accounts.models import Staff
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.orm import keyed_hash


async def by_id(session: ReadSession, staff_id: UUID) -> Staff | None:
    """One account."""
    return await session.get(Staff, staff_id)


async def locked(session: WriteSession, staff_id: UUID) -> Staff | None:
    """One account, locked until the transaction ends."""
    query = select(Staff).where(Staff.id == staff_id).with_for_update()
    return (await session.scalars(query.execution_options(populate_existing=True))).one_or_none()


async def by_email(session: ReadSession, email: str) -> Staff | None:
    """The account of an e-mail address, whatever its case."""
    return await by_email_hash(session, keyed_hash(email))


async def by_email_hash(session: ReadSession, email_hash: str) -> Staff | None:
    """The account of an address's keyed hash."""
    return (await session.scalars(select(Staff).where(Staff.email_hash == email_hash))).one_or_none()


async def everyone(session: ReadSession) -> Sequence[Staff]:
    """All accounts by name."""
    return (await session.scalars(select(Staff).order_by(Staff.name, Staff.id))).all()


async def lock_active_owners(session: WriteSession) -> Sequence[UUID]:
    """Ids of the active owners, locked so that two of them cannot be removed at the same moment."""
    owners = select(Staff.id).where(Staff.role == "owner", Staff.active).order_by(Staff.id).with_for_update()
    return (await session.scalars(owners)).all()


async def count(session: ReadSession) -> int:
    """How many accounts there are."""
    return await session.scalar(select(func.count()).select_from(Staff)) or 0
