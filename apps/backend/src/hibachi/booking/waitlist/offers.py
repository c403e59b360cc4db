"""Offering freed places to those who wait, one after the other.

A date has one standing offer at a time. Its place is kept until the offer ends, for who opens its link.
"""

from datetime import date, datetime, time
from uuid import UUID

from hibachi.booking.availability import rules as availability_rules
from hibachi.booking.availability import service as availability
from hibachi.booking.availability.errors import NotInReach
from hibachi.booking.bookings import repository as bookings
from hibachi.booking.places import repository as places_repository
from hibachi.booking.places import service as places
from hibachi.booking.policies.instants import shift
from hibachi.booking.stations import service as stations
from hibachi.booking.waitlist import repository
from hibachi.booking.waitlist.errors import OfferNotFound
from hibachi.booking.waitlist.events import WaitlistOffered
from hibachi.booking.waitlist.models import WaitlistEntry
from hibachi.booking.waitlist.schemas import OfferOut
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
        slot = await _keep_free_slot(session, entry, shift(now, hours=hours))
        if slot is not None:
            entry.state, entry.offered_until, entry.offered_slot = "offered", shift(now, hours=hours), slot
            publish(session, WaitlistOffered(aggregate_id=entry.id, slot=f"{slot:%H:%M}"))
            return


async def _keep_free_slot(session: WriteSession, entry: WaitlistEntry, until: datetime) -> time | None:
    try:
        seen = await availability.picture(session, entry.zip, entry.event_date, entry.event_date)
    except NotInReach:  # the station that would serve the place has closed since
        return None
    info = availability.day_info(seen, entry.event_date, entry.guests)
    free = (found.slot for found in info.slots if found.state == "free")
    slot = next((slot for slot in free if entry.slot in (None, slot)), None)
    if slot is not None:
        zone, miles = seen.reach.station.zone, seen.reach.miles
        need = availability_rules.need_of(seen.terms.policy, entry.event_date, slot, entry.guests, miles, zone)
        chosen = [chef.id for chef in places.choose(seen, need, entry.guests)]
        await places.keep_for_entry(session, entry.id, entry.station_id, need, chosen, until)
    return slot


async def claim(session: WriteSession, entry_id: UUID, day: date) -> WaitlistEntry | None:
    """Hand the kept place over to a hold that is being made under the lock of its date; the wish it was kept for.

    None when the offer stands no more, or is for another date: the hold then takes what is free for everybody.
    """
    entry = await repository.find(session, entry_id)
    if entry is None or entry.event_date != day or not _stands(entry):
        return None
    await places_repository.release_entry(session, entry.id)
    return entry


async def show(session: ReadSession, entry_id: UUID) -> OfferOut:
    """An offer as its host sees it. Raises `OfferNotFound`."""
    entry = await repository.find(session, entry_id)
    if entry is None or entry.offered_until is None or entry.offered_slot is None:
        raise OfferNotFound()
    return OfferOut(
        date=entry.event_date,
        slot=f"{entry.offered_slot:%H:%M}",
        zip=entry.zip,
        guests=entry.guests,
        until=entry.offered_until,
        time_zone=str((await stations.get(session, entry.station_id)).zone),
        open=_stands(entry) and await places_repository.is_kept(session, entry.id),
    )


def _stands(entry: WaitlistEntry) -> bool:
    return entry.state == "offered" and entry.offered_until is not None and entry.offered_until > clock.now()


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
        await places_repository.release_entry(session, entry.id)
        await session.flush()
        await offer_next(session, entry.station_id, entry.event_date)


async def leave_line(session: WriteSession, booking_id: UUID) -> None:
    """Somebody who has booked the date waits for it no longer."""
    booking = await bookings.find(session, booking_id)
    if booking is not None and booking.customer_id is not None:
        taken = await repository.take_out(session, booking.station_id, booking.customer_id, booking.event_date)
        for entry_id in taken:
            await places_repository.release_entry(session, entry_id)
