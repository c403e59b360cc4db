"""Which station serves a place, and how far it is.

Stations hardly ever change and every quote needs them, so each process keeps a business's for a few seconds. The
process that changes one forgets at its commit; the others have read anew after `_KEPT_SECONDS`.
"""

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
from hibachi.platform.cache.ttl import TtlCache
from hibachi.platform.db import ReadSession

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


async def forget_stations() -> None:
    """Drop what this process remembers."""
    _kept.forget()


repository.call_after_changes(forget_stations)


async def _all(session: ReadSession) -> tuple[StationTerms, ...]:
    async def load() -> tuple[StationTerms, ...]:
        return tuple(terms_of(station) for station in await repository.every(session))

    business_id: UUID = session.info["business_id"]
    return await _kept.get(business_id, load)
