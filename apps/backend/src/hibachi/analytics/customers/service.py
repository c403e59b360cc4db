"""Putting a person's page together."""

from datetime import date
from uuid import UUID

from hibachi.analytics.customers import rules
from hibachi.analytics.customers.schemas import CustomerDetail
from hibachi.analytics.customers.timeline import timeline
from hibachi.booking.bookings.rules import takes_place
from hibachi.booking.desk import service as desk
from hibachi.booking.scope import sees_money
from hibachi.crm import service as crm
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession


async def customer(session: ReadSession, caller: Caller, customer_id: UUID) -> CustomerDetail:
    """A person with bookings at the caller's stations, newest first. Raises `CustomerNotFound`."""
    person = await crm.get(session, customer_id)
    rows = list(reversed(await desk.of_customer(session, caller, customer_id)))
    consents = await crm.consents_of(session, customer_id)
    given = [(record.channel, record.status) for record in consents if record.purpose == "marketing"]
    dates: list[date] = [row.date for row in rows if takes_place(row.status)]
    return CustomerDetail(
        id=person.id,
        name=person.name,
        email=person.email,
        phone=person.phone,
        created_at=person.created_at,
        booking_count=len(rows),
        spent_cents=sum(row.paid_cents or 0 for row in rows) if sees_money(caller) else None,
        last_event_date=max(dates, default=None),
        marketing_sms=rules.agrees(given, "sms"),
        marketing_email=rules.agrees(given, "email"),
        bookings=rows,
        timeline=await timeline(session, caller, customer_id, rows, consents),
    )
