"""From bookings to prep sheets."""

import json
from collections.abc import Sequence
from uuid import UUID

from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.rules import first_name
from hibachi.booking.desk import repository
from hibachi.booking.desk import service as desk
from hibachi.booking.desk.repository import BookingFilter
from hibachi.booking.places import repository as places
from hibachi.booking.policies.instants import shift
from hibachi.booking.quotes.schemas import Quote
from hibachi.booking.selfservice.schemas import Address, GuestAllergy
from hibachi.booking.sheets.schemas import Dish, EventLine, EventPage, PrepSheet
from hibachi.booking.sold import service as sold
from hibachi.booking.stations import service as stations
from hibachi.crm import service as crm
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession
from hibachi.platform.http.pages import after

_CHOSEN = ("upgrade", "addon", "extra_protein")


async def page(session: ReadSession, wanted: BookingFilter, offset: int, limit: int) -> EventPage:
    """A page of events, soonest first."""
    found = await repository.search(session, wanted, offset, limit + 1)
    return EventPage(
        items=await _lines(session, found[:limit]),
        next_cursor=after(offset, limit, len(found)),
        total=await repository.count(session, wanted),
    )


async def sheet(session: ReadSession, caller: Caller, booking_id: UUID) -> PrepSheet:
    """The sheet of an event of one of the caller's stations; a chef's own. Raises `BookingNotFound`."""
    booking = await desk.access(session, caller, booking_id)
    line = (await _lines(session, [booking]))[0]
    host = await crm.get(session, booking.customer_id) if booking.customer_id else None
    return PrepSheet(
        **line.model_dump(),
        address=Address.model_validate_json(booking.address) if booking.address else None,
        host_phone=host.phone if host else None,
        dishes=_dishes(booking),
        occasion=booking.occasion,
        notes=booking.notes,
        allergies=[GuestAllergy.model_validate(entry) for entry in json.loads(booking.allergies or "[]")],
    )


def _dishes(booking: Booking) -> list[Dish]:
    lines = Quote.model_validate(booking.quote).lines
    chosen = (line for line in lines if line.kind in _CHOSEN)
    return [Dish(code=line.code, kind=line.kind, label=line.label, quantity=line.quantity) for line in chosen]


async def _lines(session: ReadSession, found: Sequence[Booking]) -> list[EventLine]:
    cooks: dict[UUID, list[str]] = {}
    for one in await places.crews(session, [booking.id for booking in found]):
        cooks.setdefault(one.booking_id, []).append(one.name)
    return [await _line(session, booking, cooks.get(booking.id, [])) for booking in found]


async def _line(session: ReadSession, booking: Booking, cooks: list[str]) -> EventLine:
    policy = (await sold.terms_of(session, booking)).policy
    return EventLine(
        booking_id=booking.id,
        reference=booking.reference,
        status=booking.status,
        date=booking.event_date,
        slot=f"{booking.slot:%H:%M}",
        time_zone=str((await stations.get(session, booking.station_id)).zone),
        arrival_at=shift(booking.starts_at, minutes=-policy.event.set_up_minutes),
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        host_first_name=first_name(booking.customer_name),
        city=booking.city,
        zip=booking.zip,
        adults=booking.adults,
        children=booking.children,
        toddlers=booking.toddlers,
        chefs=cooks,
        allergy_count=booking.allergy_count,
        severe_allergy=booking.severe_allergy,
    )
