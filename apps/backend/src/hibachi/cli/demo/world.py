"""A business with prices, stations, chefs and staff."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import time, timedelta
from decimal import Decimal
from uuid import UUID

from hibachi.booking.chefs.models import Chef, ChefHours
from hibachi.booking.stations.models import Station
from hibachi.catalog.documents import demo_travel
from hibachi.catalog.price_books.service import publish_first
from hibachi.identity.accounts.service import create_staff
from hibachi.identity.businesses.service import create_business
from hibachi.identity.types import Role
from hibachi.platform import clock
from hibachi.platform.db import WriteSession, unit_of_work
from hibachi.platform.flags import BATCHES
from hibachi.platform.flags.service import set_batch
from hibachi.platform.ids import new_id
from hibachi.task_modules import MODULES

OPEN = (time(10), time(23, 30))
REGISTERED = MODULES  # so that every feature is known when all of them are switched on


@dataclass(frozen=True, slots=True)
class ChefSpec:
    """A chef; `weekdays` are the working days, Monday is 0."""

    name: str
    level: str = "chef"
    rating: str = "4.7"
    weekdays: Sequence[int] = range(7)
    skills: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class StationSpec:
    """A station with its chefs; every chef has a grill and `spare_grills` stand by."""

    name: str
    city: str
    zip: str
    chefs: Sequence[ChefSpec]
    spare_grills: int = 0
    time_zone: str = "America/Los_Angeles"


@dataclass(frozen=True, slots=True)
class StaffSpec:
    """A log-in; without stations it serves all of them."""

    email: str
    name: str
    role: Role
    password: str
    station: int | None = None


@dataclass(frozen=True, slots=True)
class WorldSpec:
    """Everything of a business before its first customer."""

    slug: str
    name: str
    email: str
    phone: str
    stations: Sequence[StationSpec]
    staff: Sequence[StaffSpec] = ()
    hosts: Sequence[str] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class World:
    """Ids of what was made, in the order of the specification."""

    business_id: UUID
    slug: str
    stations: list[UUID]
    chefs: list[UUID]
    staff: list[UUID]


async def found(spec: WorldSpec) -> World:
    """Make the business with every feature on. Raises `BusinessTaken`."""
    business = await create_business(spec.slug, spec.name, email=spec.email, phone=spec.phone, hosts=spec.hosts)
    async with unit_of_work(business.id) as session:
        for batch in BATCHES:
            await set_batch(session, batch, True)
        await publish_first(session, clock.now() - timedelta(days=400), "Opening prices")
        stations = [_station(session, station) for station in spec.stations]
        await session.flush()
        chefs = [
            _chef(session, stations[index], chef)
            for index, station in enumerate(spec.stations)
            for chef in station.chefs
        ]
        await session.flush()
        staff = [await _staff(session, member, stations, chefs) for member in spec.staff]
    return World(business.id, spec.slug, [station.id for station in stations], [chef.id for chef in chefs], staff)


def _station(session: WriteSession, spec: StationSpec) -> Station:
    travel = demo_travel()
    station = Station(
        id=new_id(),
        name=spec.name,
        city=spec.city,
        zip=spec.zip,
        time_zone=spec.time_zone,
        free_miles=travel.free_miles,
        cents_per_mile=travel.cents_per_mile,
        max_miles=travel.max_miles,
        grills=len(spec.chefs) + spec.spare_grills,
        active=True,
    )
    session.add(station)
    return station


def _chef(session: WriteSession, station: Station, spec: ChefSpec) -> Chef:
    chef = Chef(
        id=new_id(),
        station_id=station.id,
        name=spec.name,
        level=spec.level,
        skills=list(spec.skills),
        rating=Decimal(spec.rating),
        home_zip=station.zip,
        active=True,
    )
    session.add(chef)
    session.add_all(
        ChefHours(chef_id=chef.id, weekday=weekday, starts=OPEN[0], ends=OPEN[1]) for weekday in spec.weekdays
    )
    return chef


async def _staff(session: WriteSession, spec: StaffSpec, stations: Sequence[Station], chefs: Sequence[Chef]) -> UUID:
    """The log-in; a chef's is tied to the chef of the same name."""
    own = [stations[spec.station].id] if spec.station is not None else []
    member = await create_staff(
        session, email=spec.email, name=spec.name, role=spec.role, password=spec.password, station_ids=own
    )
    for chef in chefs:
        if spec.role == "chef" and chef.name == spec.name:
            chef.staff_id = member.id
    return member.id
