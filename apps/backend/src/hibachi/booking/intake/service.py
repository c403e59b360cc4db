"""Taking a booking for somebody on the phone."""

from datetime import date, time

from hibachi.booking.availability import service as availability
from hibachi.booking.availability.schemas import NextFree
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor, Channel, Contact, HoldOrder, actor_of
from hibachi.booking.desk import service as desk
from hibachi.booking.desk.schemas import BookingDetail
from hibachi.booking.details import service as details
from hibachi.booking.details.types import Details
from hibachi.booking.holds import service as holds
from hibachi.booking.intake.errors import OtherStation
from hibachi.booking.intake.schemas import NewBookingIn, StartOut, Starts
from hibachi.booking.quotes import service as quotes
from hibachi.booking.quotes.schemas import QuoteStation
from hibachi.booking.stations import service as stations
from hibachi.booking.stations.types import StationTerms
from hibachi.crm.contacts import service as contacts
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.errors import Invalid

CHANNEL: Channel = "phone"


async def starts(session: ReadSession, caller: Caller, zip_code: str, day: date, guests: int) -> Starts:
    """The slots of a date for staff. Raises `UnknownZip`, `NoStation`, `OtherStation`."""
    found, following, seen = await availability.starts(session, zip_code, day, guests)
    reach, kept = seen.reach, seen.terms.policy.hold
    _check_own(caller, reach.station)
    return Starts(
        date=day,
        time_zone=str(reach.station.zone),
        station=QuoteStation(id=reach.station.id, name=reach.station.name),
        city=reach.city,
        state=stations.place_of(reach.zip).state,
        miles=str(reach.miles),
        beyond_reach=availability.beyond_reach(reach),
        sign_hours=kept.link_sign_hours,
        pay_hours=kept.link_pay_hours,
        slots=[
            StartOut(
                slot=f"{start.slot:%H:%M}",
                state=start.state,
                chefs_free=start.chefs_free,
                chefs_needed=start.chefs_needed,
            )
            for start in found
        ],
        next_free=NextFree(date=following[0], slot=f"{following[1]:%H:%M}") if following else None,
    )


async def take(session: WriteSession, caller: Caller, wish: NewBookingIn) -> BookingDetail:
    """Price, keep the quote and hold its place. Raises `OtherStation` and what quotes, holds and details raise."""
    if wish.quote.date is None or not 2000 <= wish.quote.date.year < 2100:
        raise Invalid("Name a date of this century", field="quote.date", rule="required")
    _check_own(caller, (await stations.reach(session, wish.quote.zip)).station)
    quote = await quotes.store(session, wish.quote, CHANNEL)
    contact = Contact(wish.contact.name, wish.contact.email, wish.contact.phone)
    await contacts.vouch(session, contact.name, contact.email, contact.phone)  # known by phone alone: learn the e-mail
    order = HoldOrder(
        quote.id,
        wish.quote.date,
        _clock(wish.slot),
        _clock(wish.asked_time),
        CHANNEL,
        contact,
        request_id=wish.request_id,
        exceptions=wish.exceptions,
    )
    actor = actor_of(caller)
    booking = await holds.hold(session, order, actor)
    await _keep_details(session, booking, wish, contact, actor)
    await session.flush()
    return await desk.detail(session, caller, booking.id)


async def _keep_details(
    session: WriteSession, booking: Booking, wish: NewBookingIn, contact: Contact, actor: Actor
) -> None:
    """Write down the address if the host has said it; a repeated request finds it written."""
    if wish.address is None or booking.address is not None:
        return
    known = Details(contact, wish.address.model_dump(), None, wish.notes, [], False, False, None)
    await details.keep(session, booking, known, actor)


def _check_own(caller: Caller, station: StationTerms) -> None:
    if not caller.serves(station.id):
        raise OtherStation(
            f"{station.name} serves this place, and it is not among your stations",
            field="zip",
            rule="own_station",
            station=station.name,
        )


def _clock(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
