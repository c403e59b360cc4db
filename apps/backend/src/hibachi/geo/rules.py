"""Distance, driving time and the answer for a whole city, without any network."""

import math
from collections.abc import Callable, Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache

from hibachi.geo.types import Coordinates, Distance, Place, Spread

EARTH_RADIUS_MILES = 3958.7613
ROAD_FACTOR = Decimal("1.25")
TENTH = Decimal("0.1")


def haversine_miles(start: Coordinates, end: Coordinates) -> float:
    """Great-circle miles between two points."""
    lat_1, lat_2 = math.radians(start.latitude), math.radians(end.latitude)
    half_lat = (lat_2 - lat_1) / 2
    half_lon = math.radians(end.longitude - start.longitude) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(lat_1) * math.cos(lat_2) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_MILES * math.asin(math.sqrt(min(1.0, chord)))


@lru_cache(maxsize=4096)
def estimate(start: Coordinates, end: Coordinates) -> Distance:
    """Road miles without a maps provider: great circle × 1.25, rounded down to the tenth of a mile."""
    road = Decimal(haversine_miles(start, end)) * ROAD_FACTOR
    return Distance(road.quantize(TENTH, ROUND_FLOOR), "built_in")


def cell(point: Coordinates) -> str:
    """Name of the square of about 100 m around a point; distances are kept between such squares."""
    return f"{point.latitude:.3f},{point.longitude:.3f}"


def driving_minutes(miles: Decimal, miles_per_hour: int, factor: Decimal = Decimal(1)) -> int:
    """Whole minutes of driving, rounded up; `factor` is the slow-down of rush hour. For scheduling only."""
    minutes = miles * 60 * factor / miles_per_hour
    return int(minutes.to_integral_value(ROUND_CEILING))


def nearest(centroid: Coordinates, stations: Iterable[Place]) -> Place:
    """The station that serves a place: the nearest by estimated road miles, the first one on a tie.

    Raises `ValueError` without any station.
    """
    return min(stations, key=lambda station: estimate(station.centroid, centroid).miles)


def spread(start: Coordinates, places: Iterable[Place], value: Callable[[Decimal], int]) -> Spread | None:
    """What a city gives when only its name is known: `value` of the estimated miles to each standard ZIP.

    `value` turns miles into cents or minutes. None when the city has no standard ZIP.
    """
    found = {place.zip: value(estimate(start, place.centroid).miles) for place in places if place.standard}
    return Spread(min(found.values()), max(found.values()), tuple(sorted(found))) if found else None
