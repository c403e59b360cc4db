"""Keeping what customers said with the label it should have got."""

import csv
import io
import json
from collections import Counter
from collections.abc import Sequence
from typing import get_args
from uuid import UUID

from hibachi.ai.dialogue.types import load
from hibachi.ai.router.utterances import utterances
from hibachi.ai.teaching import repository
from hibachi.ai.teaching.errors import AlreadyTaught, MessageNotFound, NothingToTeach, UtteranceNotFound
from hibachi.ai.teaching.events import UtteranceChanged
from hibachi.ai.teaching.models import TaughtUtterance
from hibachi.ai.teaching.rules import as_said, contains, masked, tells_something
from hibachi.ai.teaching.schemas import (
    DraftOut,
    LabelCount,
    LabelRead,
    ShippedPage,
    ShippedUtterance,
    TeachIn,
    UtteranceChange,
    UtteranceOut,
    UtterancePage,
)
from hibachi.ai.teaching.types import Label, TaughtLine, UtteranceFilter
from hibachi.ai.understanding.types import AGENT_OF, Intent
from hibachi.identity.audit.service import record_audit
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.http.pages import after
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash
from hibachi.platform.outbox import publish

_COLUMNS = ("text", "label", "status", "source", "taught_by_name", "created_at")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


async def page(session: ReadSession, wanted: UtteranceFilter, offset: int, limit: int) -> UtterancePage:
    """A page, newest first."""
    if wanted.words:
        found = (await _matching(session, wanted))[offset : offset + limit + 1]
    else:
        found = await repository.page(session, wanted, offset, limit + 1)
    items = [UtteranceOut.model_validate(row) for row in found[:limit]]
    return UtterancePage(items=items, next_cursor=after(offset, limit, len(found)))


async def as_lines(session: ReadSession, wanted: UtteranceFilter) -> str:
    """Training lines, one JSON object each: `{"text", "label"}`."""
    found = await _matching(session, wanted)
    lines = [json.dumps({"text": row.text, "label": row.label}, ensure_ascii=False) for row in found]
    return "".join(f"{line}\n" for line in lines)


async def as_csv(session: ReadSession, wanted: UtteranceFilter) -> str:
    """The list for a spreadsheet. Text that it would run as a formula is defused."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(_COLUMNS)
    for row in await _matching(session, wanted):
        values = [str(getattr(row, column)) for column in _COLUMNS]
        writer.writerow([f"'{text}" if text.startswith(_FORMULA) else text for text in values])
    return target.getvalue()


async def draft(session: ReadSession, message_id: UUID) -> DraftOut:
    """A message masked, with what was read into it. Raises `MessageNotFound`."""
    found = await repository.customer_message(session, message_id)
    if found is None:
        raise MessageNotFound()
    message, conversation = found
    trace = await repository.trace_of(session, message_id)
    read = trace.understanding.get("intents", []) if trace else []
    return DraftOut(
        text=masked(message.text, load(conversation.dialogue, conversation.contact).contact.name),
        read=[LabelRead(label=AGENT_OF[Intent(one["intent"])], confidence=one["confidence"]) for one in read],
        kept=[_shown(row) for row in await repository.of_message(session, message_id)],
    )


async def teach(session: WriteSession, caller: Caller, wish: TeachIn) -> UtteranceOut:
    """Keep words with their label, masked. Raises `MessageNotFound`, `NothingToTeach` and `AlreadyTaught`."""
    name = await _writer_of(session, wish.message_id) if wish.message_id else ""
    text = _clean(wish.text, name)
    row = TaughtUtterance(
        id=new_id(),
        created_at=clock.now(),
        text=text,
        text_hash=keyed_hash(text),
        label=wish.label,
        status="new",
        source="message" if wish.message_id else "typed",
        source_message_id=wish.message_id,
        taught_by=caller.id,
        taught_by_name=caller.name,
    )
    if not await repository.insert_once(session, row):
        raise await _taken(session, row.text_hash)
    record_audit(session, caller, "utterance.taught", "utterance", row.id, after={"label": row.label})
    publish(session, UtteranceChanged(aggregate_id=row.id))
    return _shown(row)


async def change(session: WriteSession, caller: Caller, utterance_id: UUID, wish: UtteranceChange) -> UtteranceOut:
    """Correct words, label or status; what the model saw otherwise is new again. Raises `UtteranceNotFound`,
    `NothingToTeach` and `AlreadyTaught`."""
    row = await repository.lock(session, utterance_id)
    if row is None:
        raise UtteranceNotFound()
    before = _state(row)
    if wish.text is not None and (text := _clean(wish.text)) != row.text:
        await _reword(session, row, text)
    if wish.label and wish.label != row.label:
        row.label = wish.label
        row.status = "new" if row.status == "used" else row.status
    row.status = wish.status or row.status
    record_audit(session, caller, "utterance.changed", "utterance", row.id, before, _state(row))
    publish(session, UtteranceChanged(aggregate_id=row.id))
    return _shown(row)


async def label_counts(session: ReadSession) -> list[LabelCount]:
    """How many examples each label has."""
    shipped = Counter(one.label for one in utterances())
    taught = await repository.counts(session)
    return [
        LabelCount(
            label=label,
            shipped=shipped[label],
            taught=taught.get((label, "new"), 0) + taught.get((label, "used"), 0),
            new=taught.get((label, "new"), 0),
        )
        for label in get_args(Label)
    ]


def shipped_of(label: Label) -> ShippedPage:
    """The examples of a label that come with the product."""
    items = [ShippedUtterance(text=one.text, style=one.style) for one in utterances() if one.label == label]
    return ShippedPage(label=label, items=items)


async def training_lines(session: ReadSession) -> list[TaughtLine]:
    """What a fit takes up: everything of the business that is not withdrawn, oldest first."""
    rows = await repository.all_of(session, UtteranceFilter())
    return [TaughtLine(row.id, as_said(row.text), row.label) for row in reversed(rows)]


async def mark_used(session: WriteSession, ids: Sequence[UUID]) -> None:
    """The model in use has seen these."""
    await repository.mark_used(session, ids, clock.now())


async def _matching(session: ReadSession, wanted: UtteranceFilter) -> Sequence[TaughtUtterance]:
    rows = await repository.all_of(session, wanted)
    return [row for row in rows if contains(row.text, wanted.words)] if wanted.words else rows


async def _writer_of(session: ReadSession, message_id: UUID) -> str:
    found = await repository.customer_message(session, message_id)
    if found is None:
        raise MessageNotFound()
    _, conversation = found
    return load(conversation.dialogue, conversation.contact).contact.name or ""


def _clean(text: str, name: str = "") -> str:
    kept = masked(text, name)
    if not tells_something(kept):
        raise NothingToTeach(field="text", rule="words")
    return kept


async def _reword(session: WriteSession, row: TaughtUtterance, text: str) -> None:
    words = keyed_hash(text)
    if words != row.text_hash and await repository.of_words(session, words):
        raise await _taken(session, words)
    row.text, row.text_hash = text, words
    row.status = "new" if row.status == "used" else row.status


async def _taken(session: ReadSession, words: str) -> AlreadyTaught:
    kept = await repository.of_words(session, words)
    return AlreadyTaught(id=str(kept.id), label=kept.label, status=kept.status) if kept else AlreadyTaught()


def _shown(row: TaughtUtterance) -> UtteranceOut:
    return UtteranceOut.model_validate(row)


def _state(row: TaughtUtterance) -> dict[str, str]:
    return {"label": row.label, "status": row.status}
