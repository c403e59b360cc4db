"""Queries of invitations."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update

from hibachi.identity.invitations.models import Invitation
from hibachi.platform.db import ReadSession, WriteSession

_OPEN = (Invitation.accepted_at.is_(None), Invitation.withdrawn_at.is_(None))


async def by_id(session: ReadSession, invitation_id: UUID) -> Invitation | None:
    """One invitation in any state."""
    return await session.get(Invitation, invitation_id)


async def lock_open(session: WriteSession, invitation_id: UUID) -> Invitation | None:
    """An open invitation, locked: of two acceptances at once only one finds it."""
    query = select(Invitation).where(Invitation.id == invitation_id, *_OPEN).with_for_update()
    return (await session.scalars(query)).one_or_none()


async def open_ones(session: ReadSession, now: datetime) -> Sequence[Invitation]:
    """Invitations that can still be accepted, newest first."""
    query = select(Invitation).where(*_OPEN, Invitation.expires_at > now).order_by(Invitation.id.desc())
    return (await session.scalars(query)).all()


async def open_for(session: ReadSession, email_hash: str, now: datetime) -> Invitation | None:
    """The open invitation of an address."""
    query = select(Invitation).where(Invitation.email_hash == email_hash, *_OPEN, Invitation.expires_at > now)
    return (await session.scalars(query.limit(1))).one_or_none()


async def withdraw_for(session: WriteSession, email_hash: str, now: datetime) -> None:
    """Withdraw what is open for an address."""
    await session.execute(
        update(Invitation).where(Invitation.email_hash == email_hash, *_OPEN).values(withdrawn_at=now)
    )
