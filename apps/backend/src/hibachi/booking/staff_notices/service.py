"""What the business's own people are written about."""

from uuid import UUID

from hibachi.booking.bookings import repository as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.chef_alerts import picture
from hibachi.booking.chef_alerts.events import ChefAlertRaised
from hibachi.booking.notices import words
from hibachi.booking.places.types import Crew
from hibachi.booking.stations import service as stations
from hibachi.booking.time_off import service as time_off
from hibachi.communications import letters
from hibachi.communications.service import send_email
from hibachi.communications.types import About, Recipient
from hibachi.identity.businesses.service import business_info
from hibachi.identity.notices.service import holder, wanting
from hibachi.identity.notices.types import Addressee
from hibachi.payments.events import RefundFailed
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import WriteSession
from hibachi.platform.money import format_usd

_SUBJECT = "booking"
_WHY = {"time_off": "is away", "inactive": "works here no more"}


async def chef_alert(session: WriteSession, event: ChefAlertRaised) -> None:
    """Write to those on the step; nothing when the party has its chefs meanwhile."""
    booking = await bookings.find(session, event.aggregate_id)
    if booking is None:
        return
    (one,) = await picture.of(session, [booking])
    if not one.alarming:
        return
    zone = (await stations.get(session, booking.station_id)).zone
    found = await wanting(session, "chef_alert", booking.station_id, {picture.ROLE_OF[event.to]})
    if not found and event.to == "owner":
        found = [await _office(session)]
    for to in found:
        letter = letters.ChefAlert(
            name=to.name,
            reference=booking.reference,
            event=words.when(booking.starts_at, zone),
            city=booking.city,
            party=words.party(booking),
            missing=words.missing_chefs(one.short.missing, one.short.needed),
            why=_why(one.crew),
            critical=event.critical,
            link=f"{_page(booking)}?assign=1",
        )
        await _write(session, booking, letter, to, f"chef_alert:{booking.id}:{event.step_id}")


async def severe_allergy(session: WriteSession, booking: Booking) -> None:
    """A person has to speak with the host: the office is told, and everybody who wants to know."""
    zone = (await stations.get(session, booking.station_id)).zone
    letter = letters.HandoverNotice(
        reason="severe allergy",
        customer=words.first_name(booking.customer_name) or booking.reference,
        since=words.when(clock.now(), zone),
        preview=f"Booking {booking.reference} on {words.when(booking.starts_at, zone)} names a severe allergy.",
        link=_page(booking),
    )
    office = await _office(session)
    people = await wanting(session, "severe_allergy", booking.station_id)
    for to in [office, *(one for one in people if one.email.lower() != office.email.lower())]:
        await _write(session, booking, letter, to, f"severe_allergy:{booking.id}:{booking.allergy_count}")


async def refund_failed(session: WriteSession, booking: Booking, event: RefundFailed) -> None:
    """Money is still here that should be with the payer."""
    for to in await wanting(session, "refund_failed", booking.station_id) or [await _office(session)]:
        letter = letters.RefundFailed(
            name=to.name,
            reference=booking.reference,
            amount=format_usd(event.amount_cents),
            link=_page(booking),
        )
        await _write(session, booking, letter, to, f"refund_failed:{event.refund_id}")


async def time_off_asked(session: WriteSession, time_off_id: UUID) -> None:
    """Write to those who decide at the chef's station; without any, to the office."""
    found = await time_off.find(session, time_off_id)
    if found is None or found[0].state != "requested":
        return
    row, chef = found
    when = words.span(row.starts_at, row.ends_at, (await stations.get(session, chef.station_id)).zone)
    hit = words.events_hit(await time_off.hit(session, row))
    for to in await wanting(session, "time_off", chef.station_id) or [await _office(session)]:
        letter = letters.TimeOffAsked(to.name, chef.name, when, row.reason or "", hit, f"{_admin()}/chefs")
        await _about_time_off(session, row.id, letter, to, "asked")


async def time_off_decided(session: WriteSession, time_off_id: UUID) -> None:
    """Write the answer to the chef."""
    found = await time_off.find(session, time_off_id)
    if found is None or found[1].staff_id is None or found[0].state == "requested":
        return
    row, chef = found
    to = await holder(session, found[1].staff_id)
    decider = await holder(session, row.decided_by) if row.decided_by else None
    if to is None:
        return
    letter = letters.TimeOffDecided(
        name=to.name,
        when=words.span(row.starts_at, row.ends_at, (await stations.get(session, chef.station_id)).zone),
        decision="approved" if row.state == "approved" else "declined",
        note=row.note or "",
        decided_by=decider.name if decider else "The office",
        link=f"{_admin()}/time-off",
    )
    await _about_time_off(session, row.id, letter, to, row.state)


async def _about_time_off(
    session: WriteSession, time_off_id: UUID, letter: letters.Letter, to: Addressee, what: str
) -> None:
    about, key = About("time_off", time_off_id), f"time_off:{time_off_id}:{what}:{to.staff_id}"
    await send_email(session, letter, to=Recipient(to.email, to.name), dedupe_key=key, about=about)


async def load(session: WriteSession, booking_id: UUID) -> Booking | None:
    """The booking a letter is about."""
    return await bookings.find(session, booking_id)


async def _write(session: WriteSession, booking: Booking, letter: letters.Letter, to: Addressee, key: str) -> None:
    recipient = Recipient(to.email, to.name)
    about = About(_SUBJECT, booking.id)
    await send_email(session, letter, to=recipient, dedupe_key=f"{key}:{to.staff_id}", about=about)


async def _office(session: WriteSession) -> Addressee:
    """The business's own mailbox."""
    business = await business_info(session.info["business_id"])
    return Addressee(business.id, business.name, business.email, "owner")


def _why(crew: tuple[Crew, ...]) -> str:
    return " ".join(f"{chef.name} {_WHY[chef.absence]}." for chef in crew if chef.absence is not None)


def _page(booking: Booking) -> str:
    return f"{_admin()}/bookings/{booking.id}"


def _admin() -> str:
    return get_settings().web.admin_url
