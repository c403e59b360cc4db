"""Putting a dossier together from what the caller may see."""

import json
from collections.abc import Sequence
from datetime import time, tzinfo
from uuid import UUID

from hibachi.ai.conversations import service as conversations
from hibachi.ai.conversations.models import Conversation
from hibachi.ai.dialogue.types import Contact, load
from hibachi.ai.office.crm_writer.types import BookingFact, Dossier, LeadFact, TalkFact, TaskFact
from hibachi.ai.office.tools.office import Office
from hibachi.booking.desk import service as desk
from hibachi.booking.desk.schemas import BookingRow
from hibachi.booking.movements import service as movements
from hibachi.crm import service as crm
from hibachi.crm.models import Customer
from hibachi.crm.worklist import service as worklist
from hibachi.crm.worklist.schemas import TaskOut
from hibachi.crm.worklist.types import TaskFilter

_MOST_TALKS, _MOST_TASKS = 3, 50


async def of_customer(office: Office, customer_id: UUID) -> Dossier:
    """What is known of a person. Raises `CustomerNotFound`."""
    person = await crm.get(office.session, customer_id)
    talks: Sequence[Conversation] = []
    if office.caller.may("conversations:read"):
        talks = await conversations.of_customer(office.session, customer_id, _MOST_TALKS)
    return await _dossier(office, person, Contact(person.name, person.phone, person.email), talks)


async def of_conversation(office: Office, conversation_id: UUID) -> tuple[Dossier, UUID | None]:
    """What is known around a conversation, and the person it is with. Raises `ConversationNotFound`."""
    talk = await conversations.access(office.session, conversation_id)
    contact = load(talk.dialogue, talk.contact).contact
    person = None
    if talk.customer_id and office.caller.may("customers:read"):
        person = await crm.get(office.session, talk.customer_id)
        contact = Contact(person.name, person.phone, person.email)
    return await _dossier(office, person, contact, [talk]), person.id if person else None


async def _dossier(office: Office, person: Customer | None, contact: Contact, talks: Sequence[Conversation]) -> Dossier:
    zone = office.now.tzinfo
    rows = await desk.of_customer(office.session, office.caller, person.id) if person else []
    return Dossier(
        name=contact.name,
        reach=tuple(way for way, known in (("phone", contact.phone), ("e-mail", contact.email)) if known),
        since=person.created_at.astimezone(zone) if person else None,
        bookings=await _bookings(office, rows),
        leads=await _leads(office, person),
        talks=await _talks(office, talks),
        tasks=await _tasks(office, person, talks),
        now=office.now,
    )


async def _bookings(office: Office, rows: Sequence[BookingRow]) -> tuple[BookingFact, ...]:
    ids = [row.id for row in rows]
    found = await movements.of_ids(office.session, office.caller, ids)
    confirmed = await movements.confirmed_at(office.session, ids)
    return tuple(
        BookingFact(
            reference=row.reference,
            status=row.status,
            day=row.date,
            slot=time.fromisoformat(row.slot),
            city=row.city,
            adults=row.adults,
            children=row.children,
            toddlers=row.toddlers,
            total_cents=row.total_cents,
            paid_cents=row.paid_cents,
            balance_cents=row.balance_cents,
            allergies=_allergies(found[row.id].allergies),
            confirmed_at=at.astimezone(office.now.tzinfo) if (at := confirmed.get(row.id)) else None,
        )
        for row in rows
        if row.id in found
    )


def _allergies(sealed: str | None) -> tuple[tuple[str, tuple[str, ...], bool], ...]:
    entries = json.loads(sealed) if sealed else []
    return tuple((str(one["guest"]), tuple(one["codes"]), bool(one.get("severe"))) for one in entries)


async def _leads(office: Office, person: Customer | None) -> tuple[LeadFact, ...]:
    if person is None or not office.caller.may("leads:read"):
        return ()
    return tuple(
        LeadFact(
            lead.id, lead.source, lead.status, lead.value_cents, lead.event_date,
            lead.created_at.astimezone(office.now.tzinfo),
        )
        for lead in await crm.leads_of(office.session, person.id)
    )  # fmt: skip


async def _talks(office: Office, talks: Sequence[Conversation]) -> tuple[TalkFact, ...]:
    readings = await conversations.readings(office.session, [talk.id for talk in talks])
    promises = await conversations.open_promises(office.session, [talk.id for talk in talks])
    return tuple(_talk(talk, readings.get(talk.id, []), promises.get(talk.id, ()), office.now.tzinfo) for talk in talks)


def _talk(
    talk: Conversation, readings: Sequence[dict[str, object]], promises: tuple[str, ...], zone: tzinfo | None
) -> TalkFact:
    state = load(talk.dialogue)
    asked = [str(one["intent"]) for reading in readings for one in _intents(reading)]
    tones = [str(reading.get("emotion", "calm")) for reading in readings]
    return TalkFact(
        id=talk.id,
        channel=talk.channel,
        at=talk.last_message_at.astimezone(zone),
        asked=tuple(dict.fromkeys(asked)),
        tone=next((tone for tone in ("angry", "upset", "happy") if tone in tones), "calm"),
        wanted=state.wanted,
        quoted_cents=state.quoted_cents,
        promises=promises,
        state=talk.state,
    )


def _intents(reading: dict[str, object]) -> list[dict[str, object]]:
    found = reading.get("intents")
    return found if isinstance(found, list) else []


async def _tasks(office: Office, person: Customer | None, talks: Sequence[Conversation]) -> tuple[TaskFact, ...]:
    if not office.caller.may("leads:read"):
        return ()
    about = frozenset(talk.id for talk in talks)
    wanted = TaskFilter(customer_id=person.id if person else None, about=about)
    found: list[TaskOut] = []
    if person or about:
        found = await worklist.listed(office.session, wanted, 0, _MOST_TASKS)
    zone = office.now.tzinfo
    return tuple(TaskFact(task.kind, task.note, task.due_at.astimezone(zone)) for task in found)
