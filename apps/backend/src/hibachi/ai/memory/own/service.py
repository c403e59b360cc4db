"""Writing somebody the link to what is remembered of them, showing it, and removing from it."""

from uuid import UUID

from hibachi.ai.memory import repository
from hibachi.ai.memory import service as memory
from hibachi.ai.memory.own.links import address_of
from hibachi.ai.memory.own.schemas import LinkAsked, OwnFactOut, OwnMemoryOut
from hibachi.ai.memory.types import NAMES
from hibachi.booking.bookings import service as bookings
from hibachi.communications.flags import HOST_LETTERS
from hibachi.communications.letters import RememberedLink
from hibachi.communications.service import send_email
from hibachi.communications.types import About, Recipient
from hibachi.crm import service as crm
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.flags import enabled


async def ask(session: WriteSession, booking_id: UUID) -> LinkAsked:
    """Write the link to the person behind a booking, to the address we know of them; at most once an hour.

    Raises `BookingNotFound`.
    """
    booking = await bookings.get(session, booking_id)
    if not await enabled(session, HOST_LETTERS):
        return LinkAsked(sent=False)
    person = await crm.get(session, booking.customer_id) if booking.customer_id else None
    if person is not None and person.email:
        await send_email(
            session,
            RememberedLink(person.name, address_of(person.id)),
            to=Recipient(person.email, person.name),
            dedupe_key=f"memory_link:{person.id}:{clock.now():%Y%m%d%H}",
            about=About("booking", booking.id),
        )
    return LinkAsked(sent=True)


async def of_person(session: ReadSession, customer_id: UUID) -> OwnMemoryOut:
    """What is remembered of oneself. Raises `CustomerNotFound`."""
    person = await crm.get(session, customer_id)
    rows = memory.by_kind(list(await repository.facts(session, person.id, current=True)))
    return OwnMemoryOut(
        items=[
            OwnFactOut(
                id=row.id,
                kind=row.kind,
                kind_name=NAMES[row.kind],
                value=row.value,
                said_at=row.valid_from,
                channel=row.channel,
                by_team=row.source == "staff",
            )
            for row in rows
        ]
    )


async def remove(session: WriteSession, customer_id: UUID, fact_id: UUID) -> OwnMemoryOut:
    """Remove a fact for good; its message does not teach it again. Raises `FactNotFound`."""
    await memory.remove_own(session, customer_id, fact_id)
    await session.flush()
    return await of_person(session, customer_id)
