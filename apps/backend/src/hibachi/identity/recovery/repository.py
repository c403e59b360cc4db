"""Queries of recovery codes."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select, update

from hibachi.identity.recovery.models import RecoveryCode
from hibachi.platform.db import ReadSession, WriteSession


async def use_up(session: WriteSession, staff_id: UUID, code_hash: str, now: datetime) -> bool:
    """Mark an unused code as used; False when there is none. Of two uses at once only one finds it."""
    unused = update(RecoveryCode).where(
        RecoveryCode.staff_id == staff_id, RecoveryCode.code_hash == code_hash, RecoveryCode.used_at.is_(None)
    )
    return await session.scalar(unused.values(used_at=now).returning(RecoveryCode.id)) is not None


async def drop(session: WriteSession, staff_id: UUID) -> None:
    """Delete all codes of an account."""
    await session.execute(delete(RecoveryCode).where(RecoveryCode.staff_id == staff_id))


async def left(session: ReadSession, staff_id: UUID) -> int:
    """How many codes of an account are unused."""
    query = select(func.count()).where(RecoveryCode.staff_id == staff_id, RecoveryCode.used_at.is_(None))
    return await session.scalar(query) or 0
