"""Messages that could not be worked on, for people to look at and try again."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select

from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.errors import NotFound
from hibachi.platform.inbox.models import InboxMessage

_DEAD = InboxMessage.state == "dead"


class NoDeadMessage(NotFound):
    """No such message, or it is being worked on again."""

    code = "no_dead_message"
    title = "There is no such message"


async def dead_messages(session: ReadSession) -> Sequence[InboxMessage]:
    """Newest first, at most 200."""
    return (await session.scalars(select(InboxMessage).where(_DEAD).order_by(InboxMessage.id.desc()).limit(200))).all()


async def count_dead(session: ReadSession) -> int:
    """How many there are."""
    return int(await session.scalar(select(func.count()).select_from(InboxMessage).where(_DEAD)) or 0)


async def revive(session: WriteSession, message_id: UUID) -> InboxMessage:
    """Let a message be worked on again by the next sweep. Raises `NoDeadMessage`."""
    query = select(InboxMessage).where(InboxMessage.id == message_id, _DEAD).with_for_update()
    message = (await session.scalars(query)).one_or_none()
    if message is None:
        raise NoDeadMessage()
    message.state, message.attempts, message.next_at = "waiting", 0, clock.now()
    return message
