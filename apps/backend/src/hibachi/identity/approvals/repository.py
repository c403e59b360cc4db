"""Queries of approvals."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from hibachi.identity.accounts.models import Staff
from hibachi.identity.approvals.models import Approval
from hibachi.platform.db import ReadSession, WriteSession


async def open_ones(session: ReadSession) -> Sequence[tuple[Approval, str]]:
    """What waits, oldest first, with the names of those who asked."""
    query = select(Approval, Staff.name).join(Staff, Staff.id == Approval.requested_by)
    rows = await session.execute(query.where(Approval.state == "open").order_by(Approval.id).limit(500))
    return [(row[0], row[1]) for row in rows]


async def decided(session: ReadSession, approval_id: UUID) -> tuple[Approval, str] | None:
    """One that is decided, with the name of who decided."""
    query = select(Approval, Staff.name).join(Staff, Staff.id == Approval.decided_by)
    row = (await session.execute(query.where(Approval.id == approval_id))).one_or_none()
    return (row[0], row[1]) if row else None


async def lock_open(session: WriteSession, approval_id: UUID) -> Approval | None:
    """One that waits, locked."""
    query = select(Approval).where(Approval.id == approval_id, Approval.state == "open")
    return (await session.scalars(query.with_for_update())).one_or_none()


async def lock_open_for(session: WriteSession, kind: str, subject_id: UUID) -> Approval | None:
    """The one that waits for a subject, locked."""
    query = select(Approval).where(Approval.kind == kind, Approval.subject_id == subject_id, Approval.state == "open")
    return (await session.scalars(query.with_for_update())).one_or_none()
