"""Candidates for an event, and taking some of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from hibachi.booking.assigning.errors import ChefNotAssigned, ChefNotFree, WrongChefCount
from hibachi.booking.availability import ranking, rules
from hibachi.booking.availability.picture import Picture
from hibachi.booking.availability.types import Need
from hibachi.booking.bookings import events
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor
from hibachi.booking.chefs import repository as chefs
from hibachi.booking.chefs.types import ChefPlan
from hibachi.booking.places import repository as places_repository
from hibachi.booking.places import service as places
from hibachi.booking.policies.chefs_needed import chefs_needed
from hibachi.booking.policies.lifecycle import HOLDS_PLACE
from hibachi.booking.sold import service as sold
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.outbox import publish


@dataclass(frozen=True, slots=True)
class Judged:
    """A chef of the station; `reason` says why he or she cannot serve the event."""

    chef: ChefPlan
    assigned: bool
    reason: str | None
    score: float


async def candidates(session: ReadSession, booking: Booking) -> list[Judged]:
    """Every chef of the station, the best of those who can first."""
    seen, need = await _picture(session, booking)
    present = {block.chef_id for block in await places_repository.assigned(session, [booking.id])}
    today = seen.on(need.event_date)
    judged = [
        Judged(chef, chef.id in present, _reason(seen, need, chef), round(ranking.score(chef, today, frozenset()), 1))
        for chef in seen.chefs
    ]
    return sorted(judged, key=lambda item: (item.reason is not None, -item.score, item.chef.name))


async def assign(session: WriteSession, booking: Booking, chef_ids: Sequence[UUID], actor: Actor) -> None:
    """Give a locked booking these chefs instead of the present ones.

    Raises `WrongState`, `HoldExpired`, `WrongChefCount`, `ChefNotFree`.
    """
    bookings.check_status(booking, *HOLDS_PLACE)
    bookings.check_not_run_out(booking)
    await bookings.claim_days(session, booking.station_id, booking.event_date)
    seen, need = await _picture(session, booking)
    needed = chefs_needed(seen.terms.policy, booking.adults + booking.children)
    if len(set(chef_ids)) != needed:
        raise WrongChefCount(f"{needed} needed", field="chef_ids", rule="chefs_needed", chefs_needed=needed)
    known = {chef.id: chef for chef in seen.chefs}
    for chef_id in chef_ids:
        reason = _reason(seen, need, known[chef_id]) if chef_id in known else "not_at_this_station"
        if reason is not None:
            raise ChefNotFree(field="chef_ids", rule=reason, chef_id=str(chef_id))
    await places_repository.release(session, booking.id)
    await places.take(session, booking.id, booking.station_id, need, list(chef_ids), booking.expires_at)
    bookings.record(session, booking, "chefs_assigned", actor, chefs=[known[chef_id].name for chef_id in chef_ids])
    publish(session, events.ChefsAssigned.model_validate(_known(booking)))


async def take_off(session: WriteSession, booking: Booking, chef_id: UUID, actor: Actor, reason: str) -> None:
    """Take one chef off a locked booking, with nobody in the place. Raises `WrongState`, `ChefNotAssigned`."""
    bookings.check_status(booking, *HOLDS_PLACE)
    bookings.check_not_run_out(booking)
    if not await places_repository.release_chef(session, booking.id, chef_id):
        raise ChefNotAssigned(field="chef_id", rule="assigned")
    name = (await chefs.names(session, [chef_id]))[chef_id]
    bookings.record(session, booking, "chef_taken_off", actor, note=f"{name}: {reason}", chef=name)
    publish(session, events.ChefTakenOff.model_validate(_known(booking)))


def _known(booking: Booking) -> dict[str, object]:
    return {"aggregate_id": booking.id, "reference": booking.reference, "version": booking.version}


async def _picture(session: ReadSession, booking: Booking) -> tuple[Picture, Need]:
    seen = await sold.picture_without(session, booking, booking.event_date)
    guests = booking.adults + booking.children
    zone = seen.reach.station.zone
    return seen, rules.need_of(seen.terms.policy, booking.event_date, booking.slot, guests, booking.miles, zone)


def _reason(seen: Picture, need: Need, chef: ChefPlan) -> str | None:
    ask = seen.ask_of(need)
    if not chef.bit & ask.fitting:
        return "drive_outside_hours" if chef.bit & ask.working else "outside_hours"
    if chef.bit & seen.away(ask):
        return "time_off"
    if chef.bit & seen.taken(need.event_date, ask):
        return "other_event"
    return "day_full" if chef.bit & seen.worked_out(need.event_date) else None
