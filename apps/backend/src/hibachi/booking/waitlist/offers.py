"""Offering freed places to those who wait, one after the other.

A date has one standing offer at a time. It tells the first in line before all others; it does not keep the place.
"""

from datetime import date, datetime, time
from uuid import UUID

from hibachi.booking.availability import service as availability
from hibachi.booking.availability.errors import NotInReach
from hibachi.booking.bookings import repository as bookings
from hibachi.booking.places import service as places
from hibachi.booking.policies.instants import shift
from hibachi.booking.waitlist import repository
from hibachi.booking.waitlist.events import WaitlistOffered
from hibachi.booking.waitlist.models import WaitlistEntry
from hibachi.catalog import service as catalog
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.outbox import publish


async def offer_next(session: WriteSession, station_id: UUID, day: date) -> None:
    """Offer what is free on a date to the first in line whom it can serve, unless an offer stands. Safe to repeat."""
    await places.lock(session, station_id, day)
    now = clock.now()
    if await repository.has_offer(session, station_id, day, now):
        return
    hours = (await catalog.current_terms(session)).policy.hold.waitlist_offer_hours
    for entry in await repository.line(session, station_id, day):
        slot = await _free_slot(session, entry)
        if slot is not None:
            entry.state, entry.offered_until = "offered", shift(now, hours=hours)
            publish(session, WaitlistOffered(aggregate_id=entry.id, slot=f"{slot:%H:%M}"))
            return


async def _free_slot(session: ReadSession, entry: WaitlistEntry) -> time | None:
    try:
        info, _reach = await availability.day(session, entry.zip, entry.event_date, entry.guests)
    except NotInReach:  # the station that would serve the place has closed since
        return None
    free = (found.slot for found in info.slots if found.state == "free")
    return next((slot for slot in free if entry.slot in (None, slot)), None)


async def ends_at(session: ReadSession, entry_id: UUID) -> datetime | None:
    """When a standing offer ends; None when there is none."""
    entry = await repository.find(session, entry_id)
    return entry.offered_until if entry is not None and entry.state == "offered" else None


async def pass_on(session: WriteSession, entry_id: UUID) -> None:
    """End an offer whose time is over and turn to the next in line. Safe to repeat."""
    entry = await repository.find(session, entry_id)
    if entry is None:
        return
    await places.lock(session, entry.station_id, entry.event_date)
    await session.refresh(entry)
    if entry.state == "offered" and entry.offered_until is not None and entry.offered_until <= clock.now():
        entry.state = "passed"
        await session.flush()
        await offer_next(session, entry.station_id, entry.event_date)


async def leave_line(session: WriteSession, booking_id: UUID) -> None:
    """Somebody who has booked the date waits for it no longer."""
    booking = await bookings.find(session, booking_id)
    if booking is not None and booking.customer_id is not None:
        await repository.take_out(session, booking.station_id, booking.customer_id, booking.event_date)
