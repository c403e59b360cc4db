"""What a conversation may learn and write about a host's booking."""

import json
from collections.abc import Sequence
from uuid import UUID

from hibachi.booking.bookings import events
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import HOST, Contact
from hibachi.booking.hosts import repository
from hibachi.booking.hosts.types import Reached, Way
from hibachi.booking.party.service import CHANGEABLE, check_deadline
from hibachi.crm import service as crm
from hibachi.crm.contacts import service as contacts
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.outbox import publish


async def coming(session: ReadSession, phone: str, zip_code: str) -> list[Booking]:
    """The coming bookings of whoever knows both the host's phone number (E.164) and the ZIP of the event."""
    people = await contacts.with_phone(session, phone)
    return await repository.coming_of(session, people, zip_code, clock.now()) if people else []


async def reached_by(session: ReadSession, asked: str, way: Way = "email") -> Reached | None:
    """Where the host of coming bookings is reached, found by an e-mail address, a phone number or a reference.

    The address or number is the one on the booking, whatever was asked by; all coming bookings with it belong to it.
    """
    people = await _asked_for(session, asked)
    found = await repository.all_coming_of(session, people, clock.now()) if people else []
    emails = [(booking, await _address(session, booking)) for booking in found]
    reached = emails if way == "email" else [(booking, await _number(session, booking)) for booking in found]
    named = asked.lower()
    pairs = zip(reached, emails, strict=True)
    wished = [one for one, (booking, email) in pairs if named in (booking.reference.lower(), email.lower(), one[1])]
    at = next((where for _, where in wished or reached if where), None)
    if at is None:
        return None
    theirs = [booking for booking, where in reached if where == at]
    first = sorted(theirs, key=lambda booking: booking.reference.lower() != named)
    who = frozenset(booking.customer_id for booking in first if booking.customer_id)
    return Reached(at, first[0].customer_name or "", tuple(booking.id for booking in first), who)


async def _asked_for(session: ReadSession, asked: str) -> Sequence[UUID]:
    if "@" in asked:
        return await contacts.with_email(session, asked)
    if asked.startswith("+"):
        return await contacts.with_phone(session, asked)
    return await repository.host_of(session, asked)


async def reached_at(session: ReadSession, phone: str, booking_ids: Sequence[UUID]) -> list[UUID]:
    """Those of the bookings whose host is reached at a phone number (E.164): the one given for it, else their own."""
    people = await contacts.with_phone(session, phone)
    found = await repository.of_ids(session, booking_ids) if booking_ids else []
    return [
        booking.id
        for booking in found
        if booking.contact_phone == phone or (not booking.contact_phone and booking.customer_id in people)
    ]


async def _address(session: ReadSession, booking: Booking) -> str:
    if booking.contact_email or booking.customer_id is None:
        return booking.contact_email or ""
    return (await crm.get(session, booking.customer_id)).email


async def _number(session: ReadSession, booking: Booking) -> str:
    if booking.contact_phone or booking.customer_id is None:
        return booking.contact_phone or ""
    return (await crm.get(session, booking.customer_id)).phone


async def name_host(session: WriteSession, booking_id: UUID, customer_id: UUID, given: Contact) -> None:
    """Write down whom a booking without a host is for; one that has a host stays as it is."""
    booking = await bookings.access(session, booking_id)
    if booking.customer_id is None:
        booking.contact_email, booking.contact_phone = given.email or None, given.phone or None
    if booking.customer_id is None or (booking.customer_id == customer_id and not booking.customer_name):
        booking.customer_id, booking.customer_name = customer_id, given.name or booking.customer_name
        bookings.record(session, booking, "details_changed", HOST)


async def add_allergies(session: WriteSession, booking_id: UUID, codes: Sequence[str], guest: str) -> Booking:
    """Add a guest's allergies to a booking. Raises `WrongState`, and `TooLate` after the dietary deadline."""
    booking = await bookings.access(session, booking_id)
    bookings.check_status(booking, *CHANGEABLE)
    if booking.status == "confirmed":
        await check_deadline(session, booking, "dietary_notice")
    entries = json.loads(booking.allergies) if booking.allergies else []
    known = {code for entry in entries for code in entry["codes"]}
    if new := sorted(set(codes) - known):
        entries.append({"guest": guest, "codes": new, "severe": False, "note": None})
        booking.allergies = json.dumps(entries, sort_keys=True)
        booking.allergy_count = len(entries)
        bookings.record(session, booking, "details_changed", HOST, allergies=len(entries))
        facts = {"aggregate_id": booking.id, "reference": booking.reference, "version": booking.version}
        publish(session, events.BookingChanged.model_validate(facts))
    return booking
