"""Writing texts and sending them.

A text belongs to the caller's unit of work and leaves after its commit, in the order of its number. Should the job be
lost, the sweep finds the row by `due_at`. No provider knows idempotency keys for texts, so a try whose end is unknown
is looked up there before another one.
"""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

import structlog

from hibachi.communications.texting import repository, rules
from hibachi.communications.texting.events import AlertNotTexted, CodeNotTexted
from hibachi.communications.texting.lines import line_of
from hibachi.communications.texting.models import TextMessage
from hibachi.communications.texting.ports import OPTED_OUT, sms_sender
from hibachi.communications.texting.types import Accepted, Author, Delivery, Draft, OutgoingText, Report
from hibachi.identity.businesses.service import business_info
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession, after_commit, unit_of_work
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id
from hibachi.platform.live import notify
from hibachi.platform.orm import keyed_hash
from hibachi.platform.outbox import publish
from hibachi.platform.tasks import enqueue

log = structlog.get_logger()
DELIVER = "texting.deliver"
STOPPED = "This number has asked for no more texts."
TAKEN = "A person took the conversation before it left."
HAD = "Somebody had the conversation before it left."
GONE = "(a code)"
_MISSED: Mapping[Author, type[CodeNotTexted | AlertNotTexted]] = {"code": CodeNotTexted, "alert": AlertNotTexted}


def write(session: WriteSession, draft: Draft) -> None:
    """Write a text, in as many parts as it needs; it leaves after the commit.

    Whether its number wants texts is asked when it leaves, so that a STOP in between counts.
    """
    business_id: UUID = session.info["business_id"]
    number_hash = keyed_hash(draft.to)
    session.add_all(_row(draft, part, number_hash) for part in rules.parts_of(draft.body))
    after_commit(session, f"{DELIVER}:{number_hash}", lambda: _enqueue(business_id, number_hash))


async def _enqueue(business_id: UUID, number_hash: str) -> None:
    await asyncio.to_thread(enqueue, DELIVER, number_hash, str(business_id))


def _row(draft: Draft, part: str, number_hash: str) -> TextMessage:
    return TextMessage(
        id=new_id(),
        direction="out",
        own_number="",
        number=draft.to,
        number_hash=number_hash,
        author=draft.author,
        body=part,
        segments=rules.segments_of(part),
        status="queued",
        attempts=0,
        due_at=clock.now() + rules.LEASE,
        conversation_id=draft.conversation_id,
        message_id=draft.message_id,
        customer_id=draft.customer_id,
    )


async def deliver(business_id: UUID, number_hash: str) -> None:
    """Send what waits for a number, one after the other; safe to run twice at once and to repeat."""
    while claimed := await _claim(business_id, number_hash):
        text, since = claimed
        if text is None:
            continue
        try:
            accepted = await _handed_over(text, since)
        except GatewayError as problem:
            log.warning("text_not_sent", text_id=str(text.id), code=problem.code, permanent=problem.permanent)
            await _note_failure(text, problem)
            if not problem.permanent:
                return
        else:
            await _note_sent(text, accepted)


async def _claim(business_id: UUID, number_hash: str) -> tuple[OutgoingText | None, datetime | None] | None:
    """The next text, and since when it may be with the provider already; None when nothing is to be sent now.

    A text that must not leave is settled instead, and comes back as no text.
    """
    business = await business_info(business_id)
    async with unit_of_work(business_id) as session:
        row = await repository.lock_next(session, number_hash)
        now = clock.now()
        if row is None or (row.attempts > 0 and row.due_at is not None and row.due_at > now):
            return None
        standing = await repository.standing(session, number_hash)
        if standing and standing.stopped and row.author != "notice":
            row.status, row.reason, row.due_at, row.settled_at = "stopped", STOPPED, None, now
            _settle(session, row)
            return None, None
        tried = row.created_at if row.attempts else None
        row.status, row.attempts, row.due_at = "sending", row.attempts + 1, now + rules.LEASE
        row.own_number = line_of(business)
        return OutgoingText(row.id, business_id, row.own_number, row.number, row.body), tried


async def _handed_over(text: OutgoingText, since: datetime | None) -> Accepted:
    if since is not None:
        found = await sms_sender().handed_over(text, since)
        async with unit_of_work(text.business_id) as session:
            ours = await repository.known_ids(session, [one.provider_id for one in found])
        for one in found:
            if one.provider_id not in ours:
                return one
    return await sms_sender().send(text)


async def _note_sent(text: OutgoingText, accepted: Accepted) -> None:
    async with unit_of_work(text.business_id) as session:
        row = await repository.lock(session, text.id)
        if row is None:
            return
        row.provider_id, row.segments, row.due_at = accepted.provider_id, accepted.segments, None
        row.sent_at = row.sent_at or clock.now()
        if rules.goes_on(row.status, "sent"):  # a report may have come first
            row.status, row.reason, row.settled_at = "sent", None, None
        _settle(session, row)


async def _note_failure(text: OutgoingText, problem: GatewayError) -> None:
    async with unit_of_work(text.business_id) as session:
        row = await repository.lock(session, text.id)
        if row is None or row.status != "sending":
            return
        row.reason = str(problem).partition(": ")[2][:300]
        if rules.is_over(row.attempts, problem.permanent):
            row.status, row.due_at, row.settled_at = "failed", None, clock.now()
        else:
            row.status, row.due_at = "queued", rules.next_try(row.attempts, clock.now())
        if problem.code == OPTED_OUT:
            row.status, row.reason = "stopped", STOPPED
            await repository.set_standing(session, row.number, stopped=True, text_id=None)
        _settle(session, row)


async def follow(session: WriteSession, report: Report) -> None:
    """Note what became of a text of ours; repeated and late reports change nothing."""
    row = await repository.by_provider_id(session, report.provider_id)
    if row is None and report.text_id:
        row = await repository.find(session, report.text_id)
    row = await repository.lock(session, row.id) if row else None
    if row is None or row.direction != "out":
        log.warning("report_of_unknown_text", provider_id=report.provider_id)
        return
    row.provider_id = row.provider_id or report.provider_id
    if not rules.goes_on(row.status, report.status):
        return
    row.status, row.reason, row.due_at = report.status, report.reason, None
    row.sent_at = row.sent_at or clock.now()
    row.settled_at = clock.now() if report.status != "sent" else None
    if report.code == OPTED_OUT:
        row.status, row.reason = "stopped", STOPPED
        await repository.set_standing(session, row.number, stopped=True, text_id=None)
    _settle(session, row)


async def withdraw(session: WriteSession, conversation_id: UUID) -> None:
    """Keep back what the assistant wrote in a conversation and has not left: a person speaks now."""
    await repository.withdraw(session, conversation_id, TAKEN)


async def withdraw_alerts(session: WriteSession, conversation_id: UUID, carried: Collection[UUID]) -> None:
    """Keep back alerts about a conversation that have not left: somebody has it."""
    await repository.withdraw_alerts(session, conversation_id, carried, HAD)


async def deliveries(session: ReadSession, conversation_id: UUID) -> dict[UUID, Delivery]:
    """How each message of a conversation fared on its way by text."""
    return _deliveries(await repository.of_conversation(session, conversation_id))


async def carried(session: ReadSession, numbers: Mapping[UUID, str]) -> dict[UUID, Delivery]:
    """How texts fared, by what they carry; `numbers` has the hash of the number each went to."""
    return _deliveries(await repository.carrying(session, set(numbers.values()), numbers.keys()))


def _deliveries(rows: Sequence[TextMessage]) -> dict[UUID, Delivery]:
    parts: dict[UUID, list[TextMessage]] = {}
    for row in rows:
        if row.message_id:
            parts.setdefault(row.message_id, []).append(row)
    return {message_id: _delivery(found) for message_id, found in parts.items()}


async def stopped(session: ReadSession, number: str) -> bool:
    """Whether a number has asked for no more texts."""
    standing = await repository.standing(session, keyed_hash(number))
    return standing is not None and standing.stopped


def _delivery(rows: list[TextMessage]) -> Delivery:
    status = rules.worst([row.status for row in rows])
    row = next(row for row in rows if row.status == status)
    at = row.settled_at or row.sent_at or row.created_at
    return Delivery(status, row.reason, at, sum(row.segments for row in rows))


def _settle(session: WriteSession, row: TextMessage) -> None:
    """What follows from a text's new state: a code that has left is forgotten; a code or an alert that will not arrive
    is announced."""
    if row.author == "code" and row.status not in ("queued", "sending"):
        row.body = GONE
    missed = _MISSED.get(row.author)
    if missed and row.message_id and row.status in ("failed", "stopped"):
        publish(session, missed(aggregate_id=row.message_id))
    _tell(session, row)


def _tell(session: WriteSession, row: TextMessage) -> None:
    """Let the inbox look again; nothing of the text itself travels."""
    if row.conversation_id:
        notify(session, "conversations", {"conversation_id": str(row.conversation_id), "text": row.status})
