"""Which station serves a place, and how far it is."""

from uuid import UUID
from zoneinfo import ZoneInfo

from hibachi.booking.stations import repository
from hibachi.booking.stations.errors import NoStation, StationNotFound, UnknownZip
from hibachi.booking.stations.models import Station
from hibachi.booking.stations.types import Reach, StationTerms
from hibachi.catalog.types import TravelTerms
from hibachi.geo import rules as geo_rules
from hibachi.geo import service as geo
from hibachi.geo.errors import UnknownZip as GeoUnknownZip
from hibachi.geo.types import Place
from hibachi.geo.zip_table import find_place
from hibachi.platform.db import ReadSession


def terms_of(station: Station) -> StationTerms:
    """The station as the rules see it."""
    travel = TravelTerms(station.free_miles, station.cents_per_mile, station.max_miles)
    return StationTerms(station.id, station.name, station.zip, ZoneInfo(station.time_zone), travel, station.grills)


async def all_active(session: ReadSession) -> list[StationTerms]:
    """Every open station; `NoStation` when there is none."""
    found = [terms_of(station) for station in await repository.active(session)]
    if not found:
        raise NoStation()
    return found


async def get(session: ReadSession, station_id: UUID) -> StationTerms:
    """One station; `StationNotFound`."""
    station = await repository.find(session, station_id)
    if station is None:
        raise StationNotFound()
    return terms_of(station)


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
    return {station.id: station.name for station in await repository.active(session)}
