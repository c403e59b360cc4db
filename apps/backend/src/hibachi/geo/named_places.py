"""Places far from every station by the names people give them: cities, states, places abroad."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files

from hibachi.geo.types import Place
from hibachi.geo.zip_table import cities_named, places_of_city, places_of_state

ABROAD_MILES = Decimal(10_000)  # no chef drives over a border; more than any limit
_NEARBY_STATES = ("CA", "NV", "OR", "AZ")
_DATA = files("hibachi.geo") / "data"
STATES = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "colorado": "CO", "connecticut": "CT",
    "delaware": "DE", "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID", "illinois": "IL",
    "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA", "maine": "ME",
    "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN", "mississippi": "MS",
    "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ",
    "new mexico": "NM", "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK",
    "oregon": "OR", "pennsylvania": "PA", "puerto rico": "PR", "rhode island": "RI", "south carolina": "SC",
    "south dakota": "SD", "tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT", "virginia": "VA",
    "washington state": "WA", "west virginia": "WV", "wisconsin": "WI", "wyoming": "WY",
}  # fmt: skip
_KNOWN_AS = {
    "atl": "Atlanta", "big island": "Hilo", "brooklyn ny": "Brooklyn", "dc": "Washington, DC",
    "jackson wyoming": "Jackson Hole", "kauai": "Lihue, HI", "kona": "Kailua Kona", "long island": "Hempstead, NY",
    "manhattan": "New York", "maui": "Kahului", "new york city": "New York", "nola": "New Orleans",
    "nyc": "New York", "oahu": "Honolulu", "philly": "Philadelphia", "queens": "Flushing, NY",
    "slc": "Salt Lake City", "st louis": "Saint Louis", "st paul": "Saint Paul", "the hamptons": "Southampton, NY",
    "waikiki": "Honolulu", "washington dc": "Washington, DC", "washington d.c": "Washington, DC",
}  # fmt: skip


@cache
def far_names() -> dict[str, str]:
    """Names of far places in small letters, with the name `places_named` knows each by; abroad included."""
    named = [line for file in ("far_cities.txt", "abroad.txt") for line in _lines(file)]
    states = {state: state.title() for state in STATES}
    return {**states, **{name.lower(): name for name in named}, **_KNOWN_AS}


@cache
def abroad() -> frozenset[str]:
    """Official names of places in other countries."""
    return frozenset(_lines("abroad.txt"))


@lru_cache(maxsize=512)
def places_named(name: str, states: Sequence[str] = ()) -> tuple[Place, ...]:
    """ZIP codes of a city or of a whole state; empty when unknown.

    "Boise, ID" names its state. Otherwise a city is looked for in `states`, which are those of the stations, then
    nearby, then where most of its ZIP codes are.
    """
    city, _, state = name.rpartition(", ")
    if city and len(state) == 2:
        return places_of_city(city, state)
    if code := STATES.get(name.lower()):
        return places_of_state(code)
    tried = dict.fromkeys((*states, *_NEARBY_STATES))
    near = next((found for state in tried if (found := places_of_city(name, state))), ())
    return near or _where_most(name)


def _where_most(name: str) -> tuple[Place, ...]:
    everywhere = cities_named(name)
    states = [place.state for place in everywhere]
    return tuple(place for place in everywhere if place.state == max(sorted(set(states)), key=states.count))


def _lines(file: str) -> list[str]:
    return [line for line in (_DATA / file).read_text(encoding="utf-8").splitlines() if line]
