"""One row of time out of what several domains know."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from hibachi.ai.conversations import service as conversations
from hibachi.analytics.customers import rules
from hibachi.analytics.customers.schemas import TimelineItem
from hibachi.booking.bookings import service as bookings
from hibachi.booking.desk.schemas import BookingRow
from hibachi.booking.scope import sees_money
from hibachi.crm import service as crm
from hibachi.crm.models import ConsentRecord
from hibachi.crm.notes import service as notes
from hibachi.payments import service as payments
from hibachi.payments.refunds import service as refunds
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession

_SUBJECT = "booking"
_TALKS = 50


async def timeline(
    session: ReadSession,
    caller: Caller,
    customer_id: UUID,
    rows: Sequence[BookingRow],
    consents: Sequence[ConsentRecord],
) -> list[TimelineItem]:
    """Everything, newest first; money only for callers who may see payments."""
    references = {row.id: row.reference for row in rows}
    found = [
        *await _booked(session, references),
        *_agreed(consents),
        *await _interest(session, customer_id),
        *await _noted(session, customer_id),
        *await _talked(session, customer_id),
    ]
    if sees_money(caller):
        for booking_id, reference in references.items():
            found += await _money(session, booking_id, reference)
    return sorted(found, key=lambda item: item.at, reverse=True)


async def _booked(session: ReadSession, references: Mapping[UUID, str]) -> list[TimelineItem]:
    found = []
    for entry in await bookings.histories(session, list(references)):
        title = rules.booking_title(entry.kind, entry.after, references[entry.booking_id])
        if title is not None:
            kind = f"booking.{entry.after or entry.kind}"
            text = f"{entry.note} ({entry.actor_name})" if entry.note else entry.actor_name
            found.append(_item(entry.id, entry.created_at, kind, title, text, entry.booking_id))
    return found


async def _money(session: ReadSession, booking_id: UUID, reference: str) -> list[TimelineItem]:
    found = []
    for paid in await payments.payments_of(session, _SUBJECT, booking_id):
        if paid.succeeded_at is not None:
            title = rules.payment_title(paid.purpose, paid.method, paid.amount_cents, reference)
            found.append(_item(paid.id, paid.succeeded_at, f"payment.{paid.purpose}", title, None, booking_id))
    for back in await refunds.refunds_of(session, _SUBJECT, booking_id):
        title = rules.refund_title(back.amount_cents, back.status, reference)
        at = back.succeeded_at or back.created_at
        found.append(_item(back.id, at, "payment.refund", title, back.reason.replace("_", " "), booking_id))
    return found


def _agreed(consents: Iterable[ConsentRecord]) -> Iterator[TimelineItem]:
    for record in consents:
        title = rules.consent_title(record.channel, record.status, record.purpose)
        yield _item(record.id, record.created_at, f"consent.{record.status}", title)


async def _interest(session: ReadSession, customer_id: UUID) -> list[TimelineItem]:
    return [
        _item(
            lead.id,
            lead.created_at,
            f"lead.{lead.source}",
            rules.lead_title(lead.source, lead.value_cents),
            lead.reason.replace("_", " ") if lead.reason else None,
        )
        for lead in await crm.leads_of(session, customer_id)
    ]


async def _noted(session: ReadSession, customer_id: UUID) -> list[TimelineItem]:
    found = []
    for note in await notes.of_customer(session, customer_id):
        item = _item(note.id, note.created_at, f"note.{note.source}", rules.note_title(note.written_by_name), note.text)
        item.conversation_id = note.conversation_id
        found.append(item)
    return found


async def _talked(session: ReadSession, customer_id: UUID) -> list[TimelineItem]:
    found = []
    for talk in await conversations.of_customer(session, customer_id, _TALKS):
        text = rules.GOES_ON if talk.continues else None
        item = _item(talk.id, talk.created_at, f"talk.{talk.channel}", rules.talk_title(talk.channel), text)
        item.conversation_id = talk.id
        found.append(item)
    return found


def _item(
    id: UUID, at: datetime, kind: str, title: str, text: str | None = None, booking_id: UUID | None = None
) -> TimelineItem:
    return TimelineItem(id=id, at=at, kind=kind, title=title, text=text, booking_id=booking_id)
