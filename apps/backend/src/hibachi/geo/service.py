"""Distance between a station and a venue."""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal

import structlog

from hibachi.geo import repository
from hibachi.geo.ports import DistanceProvider, distance_provider
from hibachi.geo.rules import cell, estimate, nearest
from hibachi.geo.types import Distance, Place
from hibachi.geo.zip_table import find_place
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.deadline import patience
from hibachi.platform.errors import GatewayError

KEEP = timedelta(days=7)
log = structlog.get_logger()


async def distance(session: ReadSession, station_zip: str, zip_code: str) -> Distance:
    """One-way road miles from a station to a ZIP code. Raises `UnknownZip`.

    A maps provider that does not answer, or not within the deadline of the work at hand, never fails a quote: the
    built-in estimate takes its place and is labelled as one. A writing session also keeps the provider's answer for
    a week.
    """
    start, end = find_place(station_zip), find_place(zip_code)
    provider = distance_provider()
    if provider is None:
        return estimate(start.centroid, end.centroid)
    miles = await _kept(session, provider, start, end)
    if miles is None:
        miles = await _asked(session, provider, start, end)
    return estimate(start.centroid, end.centroid) if miles is None else Distance(miles, provider.source)


def serving_station(station_zips: Iterable[str], zip_code: str) -> str:
    """ZIP code of the station that serves a venue: the nearest of the active ones given. Raises `UnknownZip`."""
    stations = [find_place(station_zip) for station_zip in station_zips]
    return nearest(find_place(zip_code).centroid, stations).zip


async def _kept(session: ReadSession, provider: DistanceProvider, start: Place, end: Place) -> Decimal | None:
    since = clock.now() - KEEP
    cells = cell(start.centroid), cell(end.centroid)
    return await repository.find_miles(session, provider.source, *cells, since)


async def _asked(session: ReadSession, provider: DistanceProvider, start: Place, end: Place) -> Decimal | None:
    try:
        async with patience("distance"):
            miles = await provider.road_miles(start.centroid, end.centroid)
    except TimeoutError:
        log.warning("distance_estimated", provider=provider.source, permanent=False, reason="out of time")
        return None
    except GatewayError as error:
        log.warning("distance_estimated", provider=provider.source, permanent=error.permanent, reason=str(error))
        return None
    if isinstance(session, WriteSession):
        await repository.keep_miles(session, provider.source, cell(start.centroid), cell(end.centroid), miles)
    return miles
