"""Queries of text messages."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, text, update
from sqlalchemy.dialects.postgresql import insert

from hibachi.communications.texting.models import TextMessage, TextStanding
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash

_ONE_NUMBER = text("SELECT pg_advisory_xact_lock(hashtextextended(current_setting('app.business_id') || :number, 8))")
_ON_ITS_WAY = ("queued", "sending")


async def wait_for_number(session: WriteSession, number_hash: str) -> None:
    """Let only one unit of work deal with what a number wrote, until this one ends."""
    await session.execute(_ONE_NUMBER, {"number": number_hash})


async def by_provider_id(session: ReadSession, provider_id: str) -> TextMessage | None:
    """The text a provider's id stands for."""
    return await session.scalar(select(TextMessage).where(TextMessage.provider_id == provider_id))


async def known_ids(session: ReadSession, provider_ids: Sequence[str]) -> set[str | None]:
    """Those of the provider's ids that belong to texts of ours."""
    query = select(TextMessage.provider_id).where(TextMessage.provider_id.in_(provider_ids))
    return set(await session.scalars(query))


async def find(session: ReadSession, text_id: UUID) -> TextMessage | None:
    """One text."""
    return await session.get(TextMessage, text_id)


async def lock(session: WriteSession, text_id: UUID) -> TextMessage | None:
    """One text, as it is now, locked."""
    query = select(TextMessage).where(TextMessage.id == text_id).with_for_update()
    return await session.scalar(query, execution_options={"populate_existing": True})


async def lock_next(session: WriteSession, number_hash: str) -> TextMessage | None:
    """The oldest text to a number that is on its way, locked; later ones wait for it."""
    query = select(TextMessage).where(TextMessage.number_hash == number_hash, TextMessage.status.in_(_ON_ITS_WAY))
    return await session.scalar(query.order_by(TextMessage.id).limit(1).with_for_update())


async def standing(session: ReadSession, number_hash: str) -> TextStanding | None:
    """What a number asked for, None when it never did."""
    return await session.scalar(select(TextStanding).where(TextStanding.number_hash == number_hash))


async def set_standing(session: WriteSession, number: str, *, stopped: bool, text_id: UUID | None) -> None:
    """Write down that a number wants no texts, or wants them again."""
    changed = {"stopped": stopped, "changed_at": clock.now(), "text_id": text_id}
    values = {"id": new_id(), "created_at": clock.now(), "number": number, "number_hash": keyed_hash(number), **changed}
    written = insert(TextStanding).values(**values)
    await session.execute(
        written.on_conflict_do_update(index_elements=["business_id", "number_hash"], set_=changed),
    )


async def stop_waiting(session: WriteSession, number_hash: str, reason: str) -> None:
    """Nothing that has not left goes to a number any more, but for notices."""
    change = update(TextMessage).where(
        TextMessage.number_hash == number_hash,
        TextMessage.status == "queued",
        TextMessage.author.not_in(("notice", "code", "alert")),  # these two are settled by their sender, who does more
    )
    await session.execute(change.values(status="stopped", reason=reason, due_at=None, settled_at=clock.now()))


async def withdraw(session: WriteSession, conversation_id: UUID, reason: str) -> None:
    """Texts of the assistant in a conversation that have not left stay here."""
    change = update(TextMessage).where(
        TextMessage.conversation_id == conversation_id,
        TextMessage.author == "assistant",
        TextMessage.status.in_(_ON_ITS_WAY),
    )
    await session.execute(change.values(status="withdrawn", reason=reason, due_at=None, settled_at=clock.now()))


async def withdraw_alerts(session: WriteSession, conversation_id: UUID, carried: Collection[UUID], reason: str) -> None:
    """Alerts about a conversation that carry one of these and have not left stay here."""
    change = update(TextMessage).where(
        TextMessage.conversation_id == conversation_id,
        TextMessage.message_id.in_(carried),
        TextMessage.status.in_(_ON_ITS_WAY),
    )
    await session.execute(change.values(status="withdrawn", reason=reason, due_at=None, settled_at=clock.now()))


async def carrying(
    session: ReadSession, number_hashes: Collection[str], message_ids: Collection[UUID]
) -> Sequence[TextMessage]:
    """Outgoing texts to some numbers that carry one of these, oldest first."""
    whose = TextMessage.number_hash.in_(number_hashes), TextMessage.message_id.in_(message_ids)
    query = select(TextMessage).where(*whose, TextMessage.direction == "out")
    return (await session.scalars(query.order_by(TextMessage.id))).all()


async def of_conversation(session: ReadSession, conversation_id: UUID) -> Sequence[TextMessage]:
    """A conversation's outgoing texts, oldest first."""
    query = select(TextMessage).where(TextMessage.conversation_id == conversation_id, TextMessage.direction == "out")
    return (await session.scalars(query.order_by(TextMessage.id))).all()


async def due(session: ReadSession, now: datetime, limit: int) -> Sequence[tuple[UUID, str]]:
    """Businesses and numbers of all businesses that have something to be tried now."""
    query = select(TextMessage.business_id, TextMessage.number_hash).where(TextMessage.due_at <= now)
    grouped = query.group_by(TextMessage.business_id, TextMessage.number_hash).order_by(func.min(TextMessage.due_at))
    return [(row[0], row[1]) for row in await session.execute(grouped.limit(limit))]
