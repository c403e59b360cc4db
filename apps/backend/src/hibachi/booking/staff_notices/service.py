"""What the business's own people are written about."""

from uuid import UUID

from hibachi.booking.bookings import repository as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.chef_alerts import picture
from hibachi.booking.chef_alerts.events import ChefAlertRaised
from hibachi.booking.chef_alerts.types import Crew
from hibachi.booking.notices import words
from hibachi.booking.stations import service as stations
from hibachi.communications import letters
from hibachi.communications.service import send_email
from hibachi.communications.types import About, Recipient
from hibachi.identity.businesses.service import business_info
from hibachi.identity.notices.service import addressees
from hibachi.platform.config import get_settings
from hibachi.platform.db import WriteSession

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
    for who, to in await _people(session, booking.station_id, event):
        letter = letters.ChefAlert(
            name=to.name,
            reference=booking.reference,
            event=words.when(booking.starts_at, zone),
            city=booking.city,
            party=words.party(booking),
            missing=words.missing_chefs(one.short.missing, one.short.needed),
            why=_why(one.crew),
            critical=event.critical,
            link=_link(booking),
        )
        key = f"chef_alert:{booking.id}:{event.step_id}:{who}"
        await send_email(session, letter, to=to, dedupe_key=key, about=About(_SUBJECT, booking.id))


async def _people(session: WriteSession, station_id: UUID, event: ChefAlertRaised) -> list[tuple[str, Recipient]]:
    """Those on the step; the business's own mailbox when there is no owner to write to."""
    found = await addressees(session, {picture.ROLE_OF[event.to]}, station_id)
    if found or event.to != "owner":
        return [(str(one.staff_id), Recipient(one.email, one.name)) for one in found]
    business = await business_info(session.info["business_id"])
    return [("business", Recipient(business.email, business.name))]


def _why(crew: tuple[Crew, ...]) -> str:
    return " ".join(f"{chef.name} {_WHY[chef.absence]}." for chef in crew if chef.absence is not None)


def _link(booking: Booking) -> str:
    return f"{get_settings().web.admin_url}/bookings/{booking.id}?assign=1"
