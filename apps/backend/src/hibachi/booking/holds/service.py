"""Keeping a place for a quoted party."""

from dataclasses import replace
from datetime import time
from uuid import UUID

from hibachi.booking.availability import rules as availability_rules
from hibachi.booking.availability import service as availability
from hibachi.booking.availability.errors import DateNotBookable, NotInReach, OutsideAskingHours, SlotTaken
from hibachi.booking.availability.picture import Picture
from hibachi.booking.availability.types import Need
from hibachi.booking.bookings import repository
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.errors import InvalidSlot
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import HOST, Actor, HoldOrder
from hibachi.booking.contacts import service as contacts
from hibachi.booking.places import service as places
from hibachi.booking.policies.snap_slot import snap_slot
from hibachi.booking.quotes import service as quotes
from hibachi.booking.quotes.models import QuoteRow
from hibachi.booking.waitlist import offers
from hibachi.booking.waitlist.models import WaitlistEntry
from hibachi.catalog import service as catalog
from hibachi.catalog.documents import travel_document
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.crm import service as crm
from hibachi.platform import clock
from hibachi.platform.db import WriteSession, unit_of_work
from hibachi.platform.ids import new_id, new_reference

_SOON = {
    "past": "This date has passed",
    "too_soon": "This is too soon: events need {lead_hours} hours to prepare; please ask us for an exception",
    "too_far": "This is too far ahead",
}


async def hold(session: WriteSession, order: HoldOrder, actor: Actor = HOST) -> Booking:
    """Keep a place at the price of a quote; an order repeated with its `request_id` returns the first booking.

    Raises `QuoteNotFound`, `QuoteExpired`, `NotInReach`, `InvalidSlot`, `OutsideAskingHours`,
    `DateNotBookable`, `SlotTaken`.
    """
    quote = await quotes.access(session, order.quote_id)
    quotes.check_open(quote)
    if quote.document["needs_person"] == NotInReach.code and "beyond_max_distance" not in order.exceptions:
        raise NotInReach(field="zip", rule="max_miles", needs_person=NotInReach.code)
    sold = await catalog.terms_of(session, quote.price_book_version)
    slot = _slot(sold.policy, order)
    if quote.station_id is not None:
        await bookings.claim_days(session, quote.station_id, order.event_date)
        if order.request_id and (made := await repository.of_request(session, order.request_id)):
            return made
    wish = await offers.claim(session, order.offer_id, order.event_date) if order.offer_id else None
    order = _of_who_waited(order, wish)
    anywhere = "beyond_max_distance" in order.exceptions
    seen = await availability.picture(session, quote.zip, order.event_date, order.event_date, anywhere=anywhere)
    need = _need(seen, quote, order, slot)
    chosen = places.choose(seen, need, quote.adults + quote.children, wanted=order.wanted_chefs)
    booking = await _booking(session, order, quote, seen, need, actor)
    booking.kept_until = wish.offered_until if wish else None
    chef_ids = [chef.id for chef in chosen]
    await bookings.begin(session, booking, actor, chefs=[str(chef_id) for chef_id in chef_ids])
    await places.take(session, booking.id, booking.station_id, need, chef_ids, booking.expires_at)
    bookings.announce(session, booking)
    return booking


def _of_who_waited(order: HoldOrder, wish: WaitlistEntry | None) -> HoldOrder:
    """The order with the contact given for the waitlist, so that nothing is asked twice."""
    if wish is None or wish.contact_name is None or order.contact or order.customer_id:
        return order
    return replace(
        order,
        customer_id=wish.customer_id,
        customer_name=wish.contact_name,
        contact_email=wish.contact_email,
        contact_phone=wish.contact_phone,
    )


def _slot(policy: PolicyTerms, order: HoldOrder) -> time:
    """The slot of an order: one of the business's slots, or the one an asked-for time snaps to."""
    if order.slot is not None:
        if order.slot not in {slot.start for slot in policy.slots}:
            starts = ", ".join(f"{slot.start:%H:%M}" for slot in policy.slots)
            raise InvalidSlot(f"Events start at {starts}", field="slot", rule="one_of_slots")
        return order.slot
    if order.asked_time is None:
        raise InvalidSlot("Name a slot or the time you wish", field="slot", rule="required")
    snapped = snap_slot(policy, order.asked_time)
    if snapped.slot is None:
        raise OutsideAskingHours(field="asked_time", rule="asking_hours")
    return snapped.slot


def _need(seen: Picture, quote: QuoteRow, order: HoldOrder, slot: time) -> Need:
    zone, policy, day = seen.reach.station.zone, seen.terms.policy, order.event_date
    starts_at = availability_rules.local_start(day, slot, zone)
    state = availability_rules.time_state(policy, seen.now, starts_at, zone)
    if state is not None and state not in order.exceptions:
        raise DateNotBookable(_SOON[state].format(lead_hours=policy.lead_hours), field="date", rule=state)
    return availability_rules.need_of(policy, day, slot, quote.adults + quote.children, quote.miles, zone)


async def _booking(
    session: WriteSession, order: HoldOrder, quote: QuoteRow, seen: Picture, need: Need, actor: Actor
) -> Booking:
    now = clock.now()
    booking = Booking(
        id=new_id(),
        reference=await _reference(session),
        request_id=order.request_id,
        status="held",
        status_since=now,
        held_at=now,
        channel=order.channel,
        quote_id=quote.id,
        station_id=seen.reach.station.id,
        customer_id=order.customer_id,
        customer_name=order.customer_name,
        contact_email=order.contact_email,
        contact_phone=order.contact_phone,
        event_date=need.event_date,
        slot=need.slot,
        asked_time=order.asked_time,
        starts_at=need.starts_at,
        ends_at=need.ends_at,
        adults=quote.adults,
        children=quote.children,
        toddlers=quote.toddlers,
        extras={kind: quote.inputs.get(kind, {}) for kind in ("upgrades", "addons", "extra_proteins")},
        zip=quote.zip,
        city=seen.reach.city,
        county=seen.reach.county,
        miles=quote.miles,
        price_book_version=quote.price_book_version,
        total_cents=quote.total_cents,
        quote=quote.document,
        travel=travel_document(seen.reach.station.travel),
        staff_hold=False,
        allergy_count=0,
        severe_allergy=False,
        reschedules=0,
        fees_cents=0,
        paid_cents=0,
    )
    if order.contact:
        await contacts.keep(session, booking, order.contact, actor)
    return booking


async def _reference(session: WriteSession) -> str:
    reference = new_reference()
    while await repository.reference_taken(session, reference):
        reference = new_reference()
    return reference


async def hold_or_lead(business_id: UUID, order: HoldOrder, actor: Actor = HOST) -> Booking:
    """Keep a place in a unit of work of its own; when the slot is gone, keep the host as a lead instead.

    A lost slot must not lose the host: the lead carries the reason and what the party was worth.
    """
    try:
        async with unit_of_work(business_id) as session:
            return await hold(session, order, actor)
    except SlotTaken as problem:
        if order.contact is not None:
            async with unit_of_work(business_id) as session:
                who = await contacts.recognise(session, order.contact, order.channel, actor)
                await keep_lead(session, order, who.customer_id, problem)
        raise


async def keep_lead(session: WriteSession, order: HoldOrder, customer_id: UUID, problem: SlotTaken) -> None:
    """Keep a host whose slot is gone as a lead."""
    quote = await quotes.access(session, order.quote_id)
    await crm.record_lead(session, "booking_failed", customer_id, problem.code, quote.total_cents, order.event_date)
