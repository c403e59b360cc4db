"""The steps of founding, each of which may be repeated."""

from collections.abc import Sequence
from dataclasses import dataclass

from hibachi.booking.stations.service import check_new, open_station
from hibachi.booking.stations.types import NewStation
from hibachi.catalog.price_books.service import list_versions, publish_first
from hibachi.cli.founding.terms import Terms
from hibachi.identity.administration.service import invite_owner
from hibachi.identity.businesses.errors import BusinessTaken, NoSuchBusiness
from hibachi.identity.businesses.service import business_named, create_business
from hibachi.identity.businesses.types import BusinessInfo
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession, unit_of_work

_NOTE = "Opening prices"


@dataclass(frozen=True, slots=True)
class NewBusiness:
    """Everything of a business before its first customer."""

    slug: str
    name: str
    email: str
    phone: str
    hosts: Sequence[str]
    time_zone: str
    owner_email: str
    owner_name: str
    station: NewStation
    terms: Terms


async def found_business(wanted: NewBusiness) -> list[str]:
    """Found a business, or do what an earlier attempt left undone; says what was done and what was there.

    Raises `BadBusiness`, `BusinessTaken`, `InvalidPriceBook`, `UnknownZip`, `BadStation`, `EmailTaken`.
    """
    check_new(wanted.station)  # before anything is written
    business, made = await _business(wanted)
    said = [f"business {business.slug} {'founded' if made else 'was there already'}"]
    caller = Caller("system", business.id, name="command line")
    async with unit_of_work(business.id) as session:
        said.append(await _prices(session, wanted.terms))
        said.append(await add_station(session, wanted.station))
        letter = await invite_owner(session, caller, wanted.owner_email, wanted.owner_name)
    if letter is None:
        return [*said, f"{wanted.owner_email} is on the staff already"]
    return [*said, f"{wanted.owner_email} is invited as owner, until {letter.expires_at:%Y-%m-%d}: {letter.url}"]


async def add_station(session: WriteSession, wanted: NewStation) -> str:
    """Open a station unless it is there; says which. Raises `UnknownZip`, `BadStation`."""
    station_id, made = await open_station(session, wanted)
    return f"station {wanted.name} {'opened' if made else 'was there already'}: {station_id}"


async def _business(wanted: NewBusiness) -> tuple[BusinessInfo, bool]:
    hosts = [host.strip().lower() for host in wanted.hosts]
    try:
        known = await business_named(wanted.slug)
    except NoSuchBusiness:
        made = await create_business(
            wanted.slug,
            wanted.name,
            email=wanted.email,
            phone=wanted.phone,
            hosts=hosts,
            time_zone=wanted.time_zone,
        )
        return made, True
    if (known.name, sorted(known.hosts)) != (wanted.name, sorted(hosts)):
        have = f"“{known.name}” at {', '.join(known.hosts) or 'no host name'}"
        raise BusinessTaken(f"{wanted.slug} is {have} already", field="slug", rule="unique")
    return known, False


async def _prices(session: WriteSession, terms: Terms) -> str:
    if await list_versions(session):
        return "prices were there already"
    await publish_first(session, clock.now(), _NOTE, terms.book, terms.policy)
    return "prices published"
