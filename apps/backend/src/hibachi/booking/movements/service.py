"""Bookings by what happened to them."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from uuid import UUID

from hibachi.booking.bookings.models import Booking
from hibachi.booking.desk import repository, view
from hibachi.booking.desk.repository import BookingFilter
from hibachi.booking.desk.schemas import BookingRow
from hibachi.booking.movements.types import InLine, Quoted
from hibachi.booking.quotes import repository as quotes
from hibachi.booking.scope import sees_money
from hibachi.booking.types import Status
from hibachi.booking.waitlist import repository as waitlist
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession


async def reached(
    session: ReadSession, caller: Caller, status: Status, since: datetime, until: datetime
) -> list[BookingRow]:
    """Bookings of the caller's stations that came to a state from `since` to before `until`, soonest event first."""
    found = await repository.reached(session, status, since, until, caller.station_ids)
    return await view.rows(session, found, sees_money(caller))


async def matching(session: ReadSession, caller: Caller, text: str, limit: int) -> tuple[list[BookingRow], int]:
    """Bookings of the caller's stations by reference, name, city or ZIP, soonest first, and how many there are."""
    wanted = BookingFilter(text=text, stations=caller.station_ids)
    found = await repository.search(session, wanted, 0, limit)
    return await view.rows(session, found, sees_money(caller)), await repository.count(session, wanted)


async def of_ids(session: ReadSession, caller: Caller, booking_ids: Collection[UUID]) -> Mapping[UUID, Booking]:
    """These bookings as far as they are of the caller's stations."""
    return await repository.of_ids(session, booking_ids, caller.station_ids)


async def confirmed_at(session: ReadSession, booking_ids: Collection[UUID]) -> Mapping[UUID, datetime]:
    """When these bookings were confirmed first; those that never were are left out."""
    return await repository.confirmations(session, booking_ids)


async def confirmed_after(session: ReadSession, since: Mapping[UUID, datetime]) -> frozenset[UUID]:
    """Who of these people had a booking confirmed at or after the instant given for them."""
    found = await repository.confirmed_of(session, list(since))
    return frozenset(person for person, at in found if at >= since[person])


async def quoted(session: ReadSession, caller: Caller, since: datetime, until: datetime) -> list[Quoted]:
    """Quotes given from `since` to before `until` for places the caller's stations serve, oldest first."""
    found = await quotes.between(session, since, until)
    booked = await repository.quotes_booked(session, [row.id for row in found])
    return [
        Quoted(row.channel, row.total_cents, row.id in booked, row.station_id)
        for row in found
        if row.station_id is None or caller.serves(row.station_id)
    ]


async def in_line(session: ReadSession, caller: Caller, first: date, last: date) -> list[InLine]:
    """Who waits for a date at the caller's stations, dates from `first` to `last`, the first in line first."""
    return [
        InLine(entry.customer_id, entry.event_date, entry.guests, entry.zip, entry.state, entry.station_id)
        for entry in await waitlist.coming(session, first, last)
        if caller.serves(entry.station_id)
    ]
