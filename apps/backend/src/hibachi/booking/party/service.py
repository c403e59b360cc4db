"""Changing counts and menu."""

from dataclasses import asdict, dataclass

from hibachi.booking.availability import rules as availability_rules
from hibachi.booking.availability.errors import SlotTaken
from hibachi.booking.availability.types import Need
from hibachi.booking.bookings import events
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.errors import TooLate
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor
from hibachi.booking.chefs.types import ChefPlan
from hibachi.booking.party.types import PartyChange
from hibachi.booking.places import repository as places_repository
from hibachi.booking.places import service as places
from hibachi.booking.policies.deadline import DeadlineKind, deadline
from hibachi.booking.policies.lifecycle import Status
from hibachi.booking.quotes import service as quotes
from hibachi.booking.quotes.schemas import Quote, QuoteRequest
from hibachi.booking.sold import service as sold
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.outbox import publish

CHANGEABLE: tuple[Status, ...] = ("held", "agreement_signed", "awaiting_deposit", "confirmed")


@dataclass(frozen=True, slots=True)
class PartyPlan:
    """A change worked out: the new price and who would serve it; `chefs` is empty when the slot cannot."""

    request: QuoteRequest
    quote: Quote
    need: Need
    chefs: list[ChefPlan]
    counts_changed: bool

    @property
    def reason(self) -> str | None:
        """Why the change cannot be made; None when it can."""
        return None if self.chefs else "slot_full_for_this_party"


async def plan(session: ReadSession, booking: Booking, change: PartyChange) -> PartyPlan:
    """Work a change out without making it. Raises `InvalidQuote`."""
    request = _request(booking, change)
    reach = await sold.reach_of(session, booking)
    priced = quotes.price(await sold.terms_of(session, booking), reach, request)
    seen = await sold.picture_without(session, booking, booking.event_date)
    guests = request.adults + request.children
    zone, policy = reach.station.zone, seen.terms.policy
    need = availability_rules.need_of(policy, booking.event_date, booking.slot, guests, booking.miles, zone)
    present = frozenset(block.chef_id for block in await places_repository.assigned(session, [booking.id]))
    try:
        chefs = places.choose(seen, need, guests, wanted=present)
    except SlotTaken:
        chefs = []
    before = (booking.adults, booking.children, booking.toddlers)
    counts_changed = before != (request.adults, request.children, request.toddlers)
    return PartyPlan(request, quotes.to_schema(priced, reach), need, chefs, counts_changed)


async def apply(session: WriteSession, booking: Booking, change: PartyChange, actor: Actor) -> PartyPlan:
    """Make a change to a locked booking.

    Raises `WrongState`, `TooLate` (staff may change after the deadlines), `InvalidQuote`, `SlotTaken`.
    """
    bookings.check_status(booking, *CHANGEABLE)
    bookings.check_not_run_out(booking)
    await bookings.claim_days(session, booking.station_id, booking.event_date)
    planned = await plan(session, booking, change)
    if actor.kind == "customer":
        await check_deadline(session, booking, "guest_count" if planned.counts_changed else "menu_lock")
    if not planned.chefs:
        raise SlotTaken("This slot cannot serve so many guests", field="adults", rule="capacity")
    await places_repository.release(session, booking.id)
    chef_ids = [chef.id for chef in planned.chefs]
    await places.take(session, booking.id, booking.station_id, planned.need, chef_ids, booking.expires_at)
    before = {"total_cents": booking.total_cents, "adults": booking.adults, "children": booking.children}
    _write(booking, planned)
    after = {"total_cents": booking.total_cents, "adults": booking.adults, "children": booking.children}
    bookings.record(session, booking, "party_changed", actor, was=before, now=after)
    publish(
        session,
        events.BookingChanged(aggregate_id=booking.id, reference=booking.reference, version=booking.version),
    )
    return planned


async def check_deadline(session: ReadSession, booking: Booking, what: DeadlineKind) -> None:
    """Raise `TooLate` when the frozen policy's deadline has passed."""
    terms = await sold.terms_of(session, booking)
    decision = deadline(terms.policy, what, booking.starts_at, clock.now())
    if not decision.allowed:
        raise TooLate(field="booking", rule=what, deadline=decision.deadline.isoformat())


def _request(booking: Booking, change: PartyChange) -> QuoteRequest:
    booked = {
        "adults": booking.adults,
        "children": booking.children,
        "toddlers": booking.toddlers,
        **{kind: dict(booking.extras.get(kind, {})) for kind in ("upgrades", "addons", "extra_proteins")},
    }
    wished = {name: value for name, value in asdict(change).items() if value is not None}
    return QuoteRequest.model_validate({**booked, **wished, "zip": booking.zip, "date": booking.event_date})


def _write(booking: Booking, planned: PartyPlan) -> None:
    request = planned.request
    booking.adults, booking.children, booking.toddlers = request.adults, request.children, request.toddlers
    booking.extras = request.model_dump(include={"upgrades", "addons", "extra_proteins"})
    booking.ends_at = planned.need.ends_at
    booking.quote = planned.quote.model_dump(mode="json")
    booking.total_cents = planned.quote.total_cents + booking.fees_cents
