"""From a conversation to what is remembered of its person: the work of the job.

Texts are turned into vectors between two units of work, so that no transaction is open meanwhile. Safe to repeat: a
message is learned once, and whoever comes second finds nothing new.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

import structlog

from hibachi.ai.conversations.models import Conversation, Message
from hibachi.ai.memory import repository
from hibachi.ai.memory.models import MemoryEpisode
from hibachi.ai.memory.rules.reading import facts_of
from hibachi.ai.memory.rules.stretches import embedded, spoken, stretches_of
from hibachi.ai.memory.rules.superseding import placed
from hibachi.ai.memory.types import Learned, Line, Standing
from hibachi.platform import clock
from hibachi.platform.db import WriteSession, after_commit, unit_of_work
from hibachi.platform.encoder import encoder, has_encoder
from hibachi.platform.ids import new_id
from hibachi.platform.live import notify
from hibachi.platform.orm import keyed_hash
from hibachi.platform.tasks import enqueue

LEARN = "memory.learn_conversation"
_BATCH = 8  # the encoder answers guests as well
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _New:
    """What is to be learned of a conversation: its stretches from `since` on, whose guest's words behind `known` are
    new, up to the message at `last`."""

    customer_id: UUID
    channel: str
    known: int
    since: int
    last: int
    stretches: Sequence[Sequence[Line]]


def have_learned(session: WriteSession, conversation_id: UUID) -> None:
    """Let a job learn a conversation once this is committed; a job that is lost is made good by the sweep."""
    job = partial(asyncio.to_thread, enqueue, LEARN, str(conversation_id), str(session.info["business_id"]))
    after_commit(session, f"memory:{conversation_id}", job)


async def learn(business_id: UUID, conversation_id: UUID) -> None:
    """Learn what is new in a conversation whose person is known; nothing of one with somebody unknown."""
    async with unit_of_work(business_id) as session:
        new = await _new(session, conversation_id)
    if new is None:
        return
    vectors = await _vectors([embedded(stretch) for stretch in new.stretches])
    async with unit_of_work(business_id) as session:
        await repository.lock(session, new.customer_id)
        now = await repository.conversation(session, conversation_id)
        if now is None or now.customer_id != new.customer_id:
            return
        if await repository.learned_to(session, conversation_id) != new.known:
            return
        await _keep(session, conversation_id, new, vectors)


async def _new(session: WriteSession, conversation_id: UUID) -> _New | None:
    found = await repository.conversation(session, conversation_id)
    if found is None or found.customer_id is None:
        return None
    await repository.lock(session, found.customer_id)
    await repository.forget_others(session, conversation_id, found.customer_id)
    known = await repository.learned_to(session, conversation_id)
    if known >= found.last_position:
        return None
    tail = await repository.last_episode(session, conversation_id)
    since = tail.first_position if tail else 1
    rows = await repository.messages(session, conversation_id, since)
    lines = spoken(line_of_message(row) for row in rows)
    return _New(found.customer_id, found.channel, known, since, _last(found, rows), stretches_of(lines))


def line_of_message(row: Message) -> Line:
    """A message as memory reads it."""
    return Line(row.id, row.conversation_id, row.position, row.role, row.text, row.created_at)


def _last(found: Conversation, rows: Sequence[Message]) -> int:
    return max((row.position for row in rows), default=found.last_position)


async def _vectors(texts: Sequence[str]) -> list[list[float]] | list[None]:
    if not has_encoder():
        return [None] * len(texts)
    made: list[list[float]] = []
    for start in range(0, len(texts), _BATCH):
        made += (await asyncio.to_thread(encoder().encode, texts[start : start + _BATCH])).tolist()
    return made


async def _keep(
    session: WriteSession, conversation_id: UUID, new: _New, vectors: list[list[float]] | list[None]
) -> None:
    await repository.drop_episodes(session, conversation_id, new.since)
    for number, (stretch, vector) in enumerate(zip(new.stretches, vectors, strict=True), start=1):
        session.add(
            MemoryEpisode(
                customer_id=new.customer_id,
                conversation_id=conversation_id,
                first_position=stretch[0].position,
                last_position=new.last if number == len(new.stretches) else stretch[-1].position,
                spoken_at=stretch[0].at,
                channel=new.channel,
                embedding=vector,
            )
        )
    said = [line for stretch in new.stretches for line in stretch if line.role == "customer"]
    learned = 0
    for line in said:
        if line.position > new.known:
            learned += await _learn_line(session, new, line)
    if learned:
        notify(session, "customers", {"id": str(new.customer_id)})
    log.info("conversation_learned", conversation_id=str(conversation_id), facts=learned)


async def _learn_line(session: WriteSession, new: _New, line: Line) -> int:
    learned = 0
    for fact in facts_of(line.text):
        learned += await _learn_fact(session, new, line, fact)
    return learned


async def _learn_fact(session: WriteSession, new: _New, line: Line, fact: Learned) -> bool:
    rows = await repository.facts(session, new.customer_id, current=True)
    where = placed(fact, line.at, [Standing(row.id, row.kind, row.value, row.valid_from) for row in rows])
    if where is None:
        return False
    values = {
        "id": (fact_id := new_id()),
        "created_at": clock.now(),
        "customer_id": new.customer_id,
        "kind": fact.kind,
        "value": fact.value,
        "confidence": fact.confidence,
        "source": "guest",
        "channel": new.channel,
        "conversation_id": line.conversation_id,
        "message_id": line.id,
        "learned_hash": keyed_hash(fact.value),
        "valid_from": line.at,
        "valid_to": where.valid_to,
        "superseded_by": where.superseded_by,
    }
    written = await repository.insert_learned(session, values)
    if written and where.ends:
        await repository.end(session, where.ends, line.at, fact_id)
    return written
