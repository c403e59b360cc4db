"""Rescheduling."""

from datetime import date, time

from hibachi.booking.availability import rules as availability_rules
from hibachi.booking.availability.errors import DateNotBookable, SlotTaken
from hibachi.booking.bookings import events
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.errors import InvalidSlot
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor
from hibachi.booking.moves.types import MovePlan
from hibachi.booking.places import repository as places_repository
from hibachi.booking.places import service as places
from hibachi.booking.policies.instants import is_before
from hibachi.booking.policies.lifecycle import Status
from hibachi.booking.policies.reschedule_fee import reschedule_fee
from hibachi.booking.sold import service as sold
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.outbox import publish

MOVABLE: tuple[Status, ...] = ("held", "agreement_signed", "awaiting_deposit", "confirmed")


async def plan(session: ReadSession, booking: Booking, day: date, slot: time, *, weather: bool = False) -> MovePlan:
    """Work a move out without making it. Raises `InvalidSlot`."""
    seen = await sold.picture_without(session, booking, day)
    policy, zone = seen.terms.policy, seen.reach.station.zone
    if slot not in {offered.start for offered in policy.slots}:
        starts = ", ".join(f"{offered.start:%H:%M}" for offered in policy.slots)
        raise InvalidSlot(f"Events start at {starts}", field="slot", rule="one_of_slots")
    guests = booking.adults + booking.children
    need = availability_rules.need_of(policy, day, slot, guests, booking.miles, zone)
    fee = reschedule_fee(policy, booking.starts_at, clock.now(), booking.reschedules, weather=weather)
    reason: str | None = availability_rules.time_state(policy, seen.now, need.starts_at, zone)
    if not is_before(seen.now, booking.starts_at):
        reason = "after_start"
    chefs = []
    if reason is None:
        present = frozenset(block.chef_id for block in await places_repository.assigned(session, [booking.id]))
        try:
            chefs = places.choose(seen, need, guests, wanted=present)
        except SlotTaken:
            reason = "full"
    if reason is None and need.starts_at == booking.starts_at:
        reason = "same_slot"
    if booking.status == "held":  # nothing is agreed yet: another slot is a part of ordering
        return MovePlan(need, 0, False, chefs, reason)
    return MovePlan(need, fee.fee_cents, fee.counts, chefs, reason)


async def apply(
    session: WriteSession, booking: Booking, day: date, slot: time, actor: Actor, *, weather: bool = False
) -> MovePlan:
    """Move a locked booking. Raises `WrongState`, `InvalidSlot`, `DateNotBookable`, `SlotTaken`."""
    bookings.check_status(booking, *MOVABLE)
    bookings.check_not_run_out(booking)
    await bookings.claim_days(session, booking.station_id, booking.event_date, day)
    planned = await plan(session, booking, day, slot, weather=weather)
    if planned.reason == "full":
        raise SlotTaken(field="slot", rule="free")
    if planned.reason is not None:
        raise DateNotBookable(field="date", rule=planned.reason)
    await places_repository.release(session, booking.id)
    chef_ids = [chef.id for chef in planned.chefs]
    await places.take(session, booking.id, booking.station_id, planned.need, chef_ids, booking.expires_at)
    left = booking.event_date
    was = {"date": booking.event_date.isoformat(), "slot": f"{booking.slot:%H:%M}"}
    _write(booking, planned)
    now = {"date": day.isoformat(), "slot": f"{slot:%H:%M}"}
    bookings.record(session, booking, "rescheduled", actor, was=was, now=now, fee_cents=planned.fee_cents)
    known = {"aggregate_id": booking.id, "reference": booking.reference, "version": booking.version}
    publish(session, events.BookingRescheduled.model_validate({**known, "left_date": left}))
    return planned


def _write(booking: Booking, planned: MovePlan) -> None:
    need = planned.need
    booking.event_date, booking.slot, booking.asked_time = need.event_date, need.slot, None
    booking.starts_at, booking.ends_at = need.starts_at, need.ends_at
    booking.reschedules += int(planned.counts)
    booking.fees_cents += planned.fee_cents
    booking.total_cents += planned.fee_cents
