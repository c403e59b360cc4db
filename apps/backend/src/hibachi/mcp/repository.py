"""Queries of calls from outside."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert

from hibachi.mcp.models import OutsideAnswer, OutsideConfirmation, OutsideTalk
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id


async def talk(session: WriteSession, key_id: UUID, talk_id: UUID, now: datetime) -> OutsideTalk | None:
    """A talk of this key that is not over, locked."""
    query = select(OutsideTalk).where(OutsideTalk.id == talk_id, OutsideTalk.key_id == key_id)
    return (await session.scalars(query.where(OutsideTalk.expires_at > now).with_for_update())).one_or_none()


async def answer(session: ReadSession, key_id: UUID, call_id: str) -> OutsideAnswer | None:
    """What was answered under a call id."""
    query = select(OutsideAnswer).where(OutsideAnswer.key_id == key_id, OutsideAnswer.call_id == call_id)
    return (await session.scalars(query.execution_options(populate_existing=True))).one_or_none()


async def claim(
    session: WriteSession, key_id: UUID, call_id: str, asked: str, now: datetime, until: datetime
) -> UUID | None:
    """Take a call id; None when it is taken. Waits for a transaction that is taking it."""
    made = insert(OutsideAnswer).values(
        id=new_id(), created_at=now, key_id=key_id, call_id=call_id, asked=asked, expires_at=until
    )
    found: UUID | None = await session.scalar(made.on_conflict_do_nothing().returning(OutsideAnswer.id))
    return found


async def keep(session: WriteSession, answer_id: UUID, text: str) -> None:
    """Keep what was answered."""
    await session.execute(update(OutsideAnswer).where(OutsideAnswer.id == answer_id).values(answer=text))


async def spend(session: WriteSession, key_id: UUID, token_hash: str, now: datetime) -> OutsideConfirmation | None:
    """Use a confirmation up; None when it does not hold any more."""
    held = (
        update(OutsideConfirmation)
        .where(OutsideConfirmation.token_hash == token_hash, OutsideConfirmation.key_id == key_id)
        .where(OutsideConfirmation.used_at.is_(None), OutsideConfirmation.expires_at > now)
        .values(used_at=now)
        .returning(OutsideConfirmation)
    )
    return (await session.scalars(held)).one_or_none()


async def forget(session: WriteSession, before: datetime) -> None:
    """Remove what ran out."""
    for table in (OutsideAnswer, OutsideConfirmation, OutsideTalk):
        await session.execute(delete(table).where(table.expires_at < before))
