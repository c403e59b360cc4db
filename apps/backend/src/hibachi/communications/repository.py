"""Queries of messages."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert

from hibachi.communications.models import Message, MessageAttachment
from hibachi.platform.db import ReadSession, WriteSession


async def insert_once(session: WriteSession, message: Message) -> bool:
    """Write a message; False, and nothing written, when its dedupe key was used before."""
    columns = [column.key for column in Message.__table__.columns if column.key != "business_id"]
    values = {key: getattr(message, key) for key in columns}
    written = insert(Message).values(**values).on_conflict_do_nothing().returning(Message.id)
    return await session.scalar(written) is not None


async def lock(session: WriteSession, message_id: UUID) -> Message | None:
    """A queued message, locked; None when it is sent, given up, or another job has it."""
    query = select(Message).where(Message.id == message_id, Message.status == "queued")
    return (await session.scalars(query.with_for_update(skip_locked=True))).one_or_none()


async def attachments(session: ReadSession, message_id: UUID) -> Sequence[MessageAttachment]:
    """The files of a message in their order."""
    query = select(MessageAttachment).where(MessageAttachment.message_id == message_id)
    return (await session.scalars(query.order_by(MessageAttachment.position))).all()


async def failed(session: ReadSession, limit: int) -> Sequence[Message]:
    """Messages that were given up, newest first."""
    query = select(Message).where(Message.status == "failed").order_by(Message.id.desc()).limit(limit)
    return (await session.scalars(query)).all()


async def count_failed(session: ReadSession) -> int:
    """How many were given up."""
    return int(await session.scalar(select(func.count()).select_from(Message).where(Message.status == "failed")) or 0)


async def lock_failed(session: WriteSession, message_id: UUID) -> Message | None:
    """A message that was given up, locked."""
    query = select(Message).where(Message.id == message_id, Message.status == "failed")
    return (await session.scalars(query.with_for_update())).one_or_none()


async def kept_files(session: ReadSession, message_ids: Sequence[UUID]) -> set[UUID]:
    """Those of the messages whose files are still there."""
    query = select(MessageAttachment.message_id).where(MessageAttachment.message_id.in_(message_ids))
    return set(await session.scalars(query))


async def drop_attachments(session: WriteSession, message_id: UUID) -> None:
    """Delete the content of a message's files."""
    await session.execute(delete(MessageAttachment).where(MessageAttachment.message_id == message_id))


async def due(session: WriteSession, now: datetime, limit: int) -> Sequence[Message]:
    """Messages of all businesses that are to be tried now, oldest first."""
    query = select(Message).where(Message.due_at <= now).order_by(Message.due_at).limit(limit)
    return (await session.scalars(query.with_for_update(skip_locked=True))).all()
