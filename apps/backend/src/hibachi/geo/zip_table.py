"""ZIP codes of the United States, read once from a packed text table.

The table is extracted from the package `zipcodes` by `hibachi.geo.zip_source`: the package itself takes 40 MB
per process and scans all 42,000 rows for each look-up; this table takes a sixth and reads one small block.
"""

import gzip
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files

from hibachi.geo.errors import UnknownZip
from hibachi.geo.types import Coordinates, Place

TABLE = files("hibachi.geo") / "data" / "zips.txt.gz"
AREA_DIGITS = 3


def normalise_zip(text: str) -> str:
    """Five digits of "94539" or "94539-1234". Raises `UnknownZip` for anything else."""
    head, dash, tail = text.strip().partition("-")
    shape_ok = len(head) == 5 and (len(tail) == 4 if dash else True)
    if not (shape_ok and (head + tail).isascii() and (head + tail).isdigit()):
        raise UnknownZip(text)
    return head


@lru_cache(maxsize=4096)
def find_place(zip_code: str) -> Place:
    """The place of a ZIP code, with or without its four-digit suffix. Raises `UnknownZip`."""
    code = normalise_zip(zip_code)
    block = _areas().get(code[:AREA_DIGITS], b"")
    start = block.find(f"\n{code}|".encode())
    if start < 0:
        raise UnknownZip(zip_code)
    return _place(block[start + 1 : block.index(b"\n", start + 1)].decode())


@lru_cache(maxsize=512)
def places_of_city(city: str, state: str) -> tuple[Place, ...]:
    """Standard ZIP codes whose main city has this name, or else those that accept it; empty when unknown."""
    return _of_name(city, _lines_of_state(state.strip().upper()))


@lru_cache(maxsize=512)
def cities_named(city: str) -> tuple[Place, ...]:
    """The same in all states."""
    return _of_name(city, (line for state in _areas_of_states() for line in _lines_of_state(state)))


def places_of_state(state: str) -> tuple[Place, ...]:
    """Standard ZIP codes of a state, given by its two letters."""
    return tuple(place for line in _lines_of_state(state) if (place := _place(line.decode())).standard)


def pack(place: Place) -> str:
    """One line of the table."""
    flags = "S" if place.standard else "-"
    where = f"{place.centroid.latitude!r}|{place.centroid.longitude!r}"
    others = ";".join(place.other_cities)
    return f"{place.zip}|{place.state}|{flags}|{place.city}|{place.county}|{where}|{others}"


def _place(line: str) -> Place:
    zip_code, state, flags, city, county, latitude, longitude, others = line.split("|")
    return Place(
        zip=zip_code,
        city=city,
        other_cities=tuple(others.split(";")) if others else (),
        state=state,
        county=county,
        standard=flags == "S",
        centroid=Coordinates(float(latitude), float(longitude)),
    )


def _of_name(city: str, lines: Iterable[bytes]) -> tuple[Place, ...]:
    name = city.strip().casefold()
    told = name.encode()
    places = [place for line in lines if told in line.lower() and (place := _place(line.decode())).standard]
    main = tuple(place for place in places if place.city.casefold() == name)
    return main or tuple(place for place in places if name in map(str.casefold, place.other_cities))


def _lines_of_state(state: str) -> Iterator[bytes]:
    marker = f"|{state}|".encode()
    for area in _areas_of_states().get(state, ()):
        yield from (line for line in _areas()[area].split(b"\n") if line[5:9] == marker)


@cache
def _areas_of_states() -> dict[str, tuple[str, ...]]:
    """The first three digits that occur in each state."""
    found: dict[str, dict[str, None]] = {}
    for area, block in _areas().items():
        for line in block.split(b"\n")[1:-1]:
            found.setdefault(line[6:8].decode(), {})[area] = None
    return {state: tuple(areas) for state, areas in found.items()}


@cache
def _areas() -> dict[str, bytes]:
    """Lines by their first three digits; each block starts and ends with a line break."""
    areas: dict[str, bytearray] = {}
    for line in gzip.decompress(TABLE.read_bytes()).splitlines():
        areas.setdefault(line[:AREA_DIGITS].decode(), bytearray(b"\n")).extend(line + b"\n")
    return {area: bytes(block) for area, block in areas.items()}
