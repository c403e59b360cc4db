"""Giving an expired booking its place back. Nobody gets it without a signed agreement and chefs who are free."""

from uuid import UUID

from hibachi.booking.agreements import repository as agreements
from hibachi.booking.availability import rules as availability_rules
from hibachi.booking.availability.errors import SlotTaken
from hibachi.booking.availability.types import Need
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.errors import WrongState
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor
from hibachi.booking.places import service as places
from hibachi.booking.policies.instants import is_before
from hibachi.booking.sold import service as sold
from hibachi.platform import clock
from hibachi.platform.db import WriteSession


async def reseat(session: WriteSession, booking: Booking, actor: Actor, note: str) -> None:
    """Confirm a locked expired booking and take its chefs again.

    Raises `WrongState` (not expired, never signed, or the event's time has come) and `SlotTaken`.
    """
    bookings.check_status(booking, "expired")
    if await agreements.of_booking(session, booking.id) is None:
        raise WrongState("The agreement was never signed", field="status", rule="signed", status=booking.status)
    if not is_before(clock.now(), booking.starts_at):
        raise WrongState("The event's time has come", field="status", rule="before_start", status=booking.status)
    await bookings.claim_days(session, booking.station_id, booking.event_date)
    chef_ids, need = await _chefs(session, booking)
    await bookings.move(session, booking, "confirmed", actor, note=note)
    await places.take(session, booking.id, booking.station_id, need, chef_ids, None)


async def can_reseat(session: WriteSession, booking: Booking) -> bool:
    """Whether the booking's slot is free for it and its agreement signed. Locks the station's date."""
    if await agreements.of_booking(session, booking.id) is None:
        return False
    await bookings.claim_days(session, booking.station_id, booking.event_date)
    try:
        await _chefs(session, booking)
    except SlotTaken:
        return False
    return True


async def _chefs(session: WriteSession, booking: Booking) -> tuple[list[UUID], Need]:
    seen = await sold.picture_without(session, booking, booking.event_date)
    guests = booking.adults + booking.children
    zone = seen.reach.station.zone
    need = availability_rules.need_of(seen.terms.policy, booking.event_date, booking.slot, guests, booking.miles, zone)
    return [chef.id for chef in places.choose(seen, need, guests)], need
