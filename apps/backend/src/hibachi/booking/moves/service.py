"""Rescheduling."""

from datetime import time

from hibachi.booking.availability import rules as availability_rules
from hibachi.booking.availability.errors import DateNotBookable, SlotTaken
from hibachi.booking.availability.picture import Picture
from hibachi.booking.availability.types import Need
from hibachi.booking.bookings import events
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.errors import InvalidSlot
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor
from hibachi.booking.chefs.types import ChefPlan
from hibachi.booking.moves.types import MoveKind, MovePlan, MoveRefusal, MoveWish
from hibachi.booking.places import repository as places_repository
from hibachi.booking.places import service as places
from hibachi.booking.policies.chefs_needed import chefs_needed
from hibachi.booking.policies.instants import is_before
from hibachi.booking.policies.lifecycle import Status
from hibachi.booking.policies.reschedule_fee import reschedule_fee
from hibachi.booking.policies.staff_start import staff_start
from hibachi.booking.sold import service as sold
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.outbox import publish

MOVABLE: tuple[Status, ...] = ("held", "agreement_signed", "awaiting_deposit", "confirmed")


async def plan(session: ReadSession, booking: Booking, wish: MoveWish) -> MovePlan:
    """Work a move out without making it. Raises `InvalidSlot`."""
    seen = await sold.picture_without(session, booking, wish.day)
    policy, zone = seen.terms.policy, seen.reach.station.zone
    _check_start(policy, wish)
    guests = booking.adults + booking.children
    need = availability_rules.need_of(policy, wish.day, wish.start, guests, booking.miles, zone)
    kind = _kind(policy, booking, wish)
    fee = reschedule_fee(policy, booking.starts_at, clock.now(), booking.reschedules, weather=wish.weather)
    ruled_out = availability_rules.time_state(policy, seen.now, need.starts_at, zone)
    short_notice = ruled_out == "too_soon"
    reason: MoveRefusal | None = None if short_notice and wish.by_staff else ruled_out
    if not is_before(seen.now, booking.starts_at):
        reason = "after_start"
    chefs = []
    if reason is None:
        chefs = await _chefs(session, booking, seen, need, guests)
        reason = None if chefs else availability_rules.shortage(seen.ask_of(need), chefs_needed(policy, guests))
    if reason is None and need.starts_at == booking.starts_at:
        reason = "same_slot"
    # Before the signature nothing is agreed: another slot is a part of ordering.
    free = kind == "shift" or booking.status == "held"
    cents, counts = (0, False) if free else (fee.fee_cents, fee.counts)
    return MovePlan(need, kind, cents, counts, chefs, reason, short_notice)


def _check_start(policy: PolicyTerms, wish: MoveWish) -> None:
    if wish.by_staff:
        if staff_start(policy, wish.start).slot is None:
            detail = f"Staff may shift a slot by up to {policy.staff_shift_minutes} minutes"
            raise InvalidSlot(detail, field="start", rule="staff_shift_minutes")
    elif wish.start not in {offered.start for offered in policy.slots}:
        starts = ", ".join(f"{offered.start:%H:%M}" for offered in policy.slots)
        raise InvalidSlot(f"Events start at {starts}", field="slot", rule="one_of_slots")


def _kind(policy: PolicyTerms, booking: Booking, wish: MoveWish) -> MoveKind:
    same_slot = _slot(policy, booking.slot) == _slot(policy, wish.start)
    if wish.by_staff and wish.day == booking.event_date and same_slot:
        return "shift"
    return "weather" if wish.weather else "reschedule"


def _slot(policy: PolicyTerms, start: time) -> time:
    return staff_start(policy, start).slot or start


async def _chefs(session: ReadSession, booking: Booking, seen: Picture, need: Need, guests: int) -> list[ChefPlan]:
    """All the chefs the move needs, the present ones first; none when they are not all there."""
    present = frozenset(block.chef_id for block in await places_repository.assigned(session, [booking.id]))
    try:
        return places.choose(seen, need, guests, wanted=present)
    except SlotTaken:
        return []


async def apply(session: WriteSession, booking: Booking, wish: MoveWish, actor: Actor) -> MovePlan:
    """Move a locked booking. Raises `WrongState`, `InvalidSlot`, `DateNotBookable`, `SlotTaken`."""
    bookings.check_status(booking, *MOVABLE)
    bookings.check_not_run_out(booking)
    await bookings.claim_days(session, booking.station_id, booking.event_date, wish.day)
    planned = await plan(session, booking, wish)
    if planned.reason == "full" or planned.reason == "long_drive":
        raise places.short(planned.reason)
    if planned.reason is not None:
        raise DateNotBookable(field="date", rule=planned.reason)
    await places_repository.release(session, booking.id)
    chef_ids = [chef.id for chef in planned.chefs]
    await places.take(session, booking.id, booking.station_id, planned.need, chef_ids, booking.expires_at)
    left = booking.event_date
    was = {"date": booking.event_date.isoformat(), "slot": f"{booking.slot:%H:%M}"}
    _write(booking, planned)
    now = {"date": wish.day.isoformat(), "slot": f"{wish.start:%H:%M}"}
    cents, how = planned.fee_cents, planned.kind
    bookings.record(session, booking, "rescheduled", actor, was=was, now=now, fee_cents=cents, move=how)
    known = {"aggregate_id": booking.id, "reference": booking.reference, "version": booking.version}
    known |= {"left_date": None if planned.kind == "shift" else left, "fee_cents": planned.fee_cents}
    publish(session, events.BookingRescheduled.model_validate({**known, "weather": planned.kind == "weather"}))
    return planned


def _write(booking: Booking, planned: MovePlan) -> None:
    need = planned.need
    booking.event_date, booking.slot, booking.asked_time = need.event_date, need.slot, None
    booking.starts_at, booking.ends_at = need.starts_at, need.ends_at
    booking.reschedules += int(planned.counts)
    booking.fees_cents += planned.fee_cents
    booking.total_cents += planned.fee_cents
