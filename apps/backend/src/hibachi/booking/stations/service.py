"""Which station serves a place, and how far it is.

Stations hardly ever change and every quote needs them, so each process keeps a business's for a few seconds. The
process that changes one forgets at its commit; the others have read anew after `_KEPT_SECONDS`.
"""

from uuid import UUID
from zoneinfo import ZoneInfo

from hibachi.booking.stations import repository, rules
from hibachi.booking.stations.errors import BadStation, NoStation, StationNotFound, UnknownZip
from hibachi.booking.stations.models import Station
from hibachi.booking.stations.types import NewStation, Reach, StationTerms
from hibachi.catalog.types import TravelTerms
from hibachi.geo import rules as geo_rules
from hibachi.geo import service as geo
from hibachi.geo.errors import UnknownZip as GeoUnknownZip
from hibachi.geo.types import Place
from hibachi.geo.zip_table import find_place
from hibachi.platform.cache.ttl import TtlCache
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id

_KEPT_SECONDS = 5
_kept: TtlCache[UUID, tuple[StationTerms, ...]] = TtlCache(_KEPT_SECONDS)


def terms_of(station: Station) -> StationTerms:
    """The station as the rules see it."""
    travel = TravelTerms(station.free_miles, station.cents_per_mile, station.max_miles)
    return StationTerms(
        station.id, station.name, station.zip, ZoneInfo(station.time_zone), travel, station.grills, station.active
    )


async def all_active(session: ReadSession) -> list[StationTerms]:
    """Every open station; `NoStation` when there is none."""
    found = [station for station in await _all(session) if station.active]
    if not found:
        raise NoStation()
    return found


async def get(session: ReadSession, station_id: UUID) -> StationTerms:
    """One station, open or not; `StationNotFound`."""
    found = next((station for station in await _all(session) if station.id == station_id), None)
    if found is None:
        raise StationNotFound()
    return found


async def reach(session: ReadSession, zip_code: str) -> Reach:
    """The nearest open station of a ZIP code and its distance. Raises `UnknownZip`, `NoStation`."""
    place = place_of(zip_code)
    stations = {station.zip: station for station in await all_active(session)}
    nearest = geo_rules.nearest(place.centroid, [find_place(code) for code in stations])
    station = stations[nearest.zip]
    distance = await geo.distance(session, station.zip, place.zip)
    return Reach(station, place.zip, place.city, place.county, distance.miles, distance.is_estimate)


def place_of(zip_code: str) -> Place:
    """The place of a ZIP code; `UnknownZip` names the field."""
    try:
        return find_place(zip_code)
    except GeoUnknownZip as problem:
        raise UnknownZip(f"“{zip_code[:20]}” is not a ZIP code we know", field="zip", rule="known_zip") from problem


async def names(session: ReadSession) -> dict[UUID, str]:
    """Names of the open stations by id."""
    return {station.id: station.name for station in await _all(session) if station.active}


def check_new(wanted: NewStation) -> Place:
    """The place of a station to open. Raises `UnknownZip`, `BadStation`."""
    if (fault := rules.fault_of(wanted)) is not None:
        raise BadStation(field=fault, rule="format")
    return place_of(wanted.zip)


async def open_station(session: WriteSession, wanted: NewStation) -> tuple[UUID, bool]:
    """The id of the station with this name and ZIP, and whether it was opened now. Raises like `check_new`."""
    place = check_new(wanted)
    for known in await repository.every(session):
        if (known.name, known.zip) == (wanted.name, place.zip):
            return known.id, False
    station = Station(
        id=new_id(),
        name=wanted.name,
        city=place.city,
        zip=place.zip,
        time_zone=wanted.time_zone,
        free_miles=wanted.travel.free_miles,
        cents_per_mile=wanted.travel.cents_per_mile,
        max_miles=wanted.travel.max_miles,
        grills=wanted.grills,
        active=True,
    )
    session.add(station)
    return station.id, True


async def forget_stations() -> None:
    """Drop what this process remembers."""
    _kept.forget()


repository.call_after_changes(forget_stations)


async def _all(session: ReadSession) -> tuple[StationTerms, ...]:
    async def load() -> tuple[StationTerms, ...]:
        return tuple(terms_of(station) for station in await repository.every(session))

    business_id: UUID = session.info["business_id"]
    return await _kept.get(business_id, load)
