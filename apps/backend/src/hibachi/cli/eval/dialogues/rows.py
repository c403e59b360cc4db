"""What the database holds after a conversation, in the words of the files."""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence

from sqlalchemy import select

from hibachi.ai.conversations.models import HandOverRow
from hibachi.booking.bookings.models import Booking
from hibachi.booking.quotes.models import QuoteRow
from hibachi.cli.eval.dialogues.script import Row, comparable, slot_text
from hibachi.crm.models import ConsentRecord, Customer, Lead
from hibachi.crm.worklist.models import Task
from hibachi.platform.db import ReadSession

Stored = Sequence[Row]


async def differences(session: ReadSession, final: Mapping[str, Sequence[Row]]) -> list[tuple[str, str]]:
    """For every table that is not as listed: what was expected and what there is."""
    found: list[tuple[str, str]] = []
    for table, wanted in final.items():
        if table not in TABLES:
            found.append((f"final: a table of {', '.join(TABLES)}", table))
            continue
        stored = await TABLES[table](session)
        missing = [row for row in wanted if not any(_matches(row, one) for one in stored)]
        if missing or (not wanted and stored):
            found.append((f"{table}: {_words(missing or 'none')}", _words(stored)))
    return found


def _matches(wanted: Row, stored: Row) -> bool:
    return all(name in stored and _same(name, value, stored[name]) for name, value in wanted.items())


def _same(name: str, wanted: object, stored: object) -> bool:
    return (slot_text(wanted) if name == "slot" else comparable(wanted)) == comparable(stored)


def _words(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=comparable)


async def _quotes(session: ReadSession) -> Stored:
    rows = await session.scalars(select(QuoteRow).order_by(QuoteRow.created_at))
    names = ("total_cents", "adults", "children", "toddlers", "zip", "channel")
    return [{**{name: getattr(row, name) for name in names}, "date": row.event_date} for row in rows]


async def _bookings(session: ReadSession) -> Stored:
    rows = await session.scalars(select(Booking).order_by(Booking.created_at))
    names = ("slot", "adults", "children", "toddlers", "status", "zip", "total_cents", "channel", "allergy_count")
    return [{**{name: getattr(row, name) for name in names}, "date": row.event_date} for row in rows]


async def _leads(session: ReadSession) -> Stored:
    rows = await session.execute(select(Lead, Customer).join(Customer, Customer.id == Lead.customer_id))
    names = ("source", "status", "value_cents", "reason")
    return [
        {**{name: getattr(lead, name) for name in names}, "name": who.name, "phone": who.phone, "email": who.email}
        for lead, who in rows
    ]


async def _escalations(session: ReadSession) -> Stored:
    rows = await session.scalars(select(HandOverRow).order_by(HandOverRow.created_at))
    return [{"reason": row.reason, "priority": row.priority, "status": row.status} for row in rows]


async def _consents(session: ReadSession) -> Stored:
    rows = await session.scalars(select(ConsentRecord).order_by(ConsentRecord.created_at))
    return [{"channel": row.channel, "purpose": row.purpose, "status": row.status} for row in rows]


async def _tasks(session: ReadSession) -> Stored:
    rows = await session.scalars(select(Task).order_by(Task.created_at))
    return [{"kind": row.kind, "status": row.status, "due_at": row.due_at} for row in rows]


TABLES: Mapping[str, Callable[[ReadSession], Awaitable[Stored]]] = {
    "quotes": _quotes,
    "bookings": _bookings,
    "leads": _leads,
    "escalations": _escalations,
    "consents": _consents,
    "tasks": _tasks,
}
