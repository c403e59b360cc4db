"""Makes the packed ZIP table from the package `zipcodes`: `python -m hibachi.geo.zip_source`.

Only this command and its test load the package; the running processes never do.
"""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypedDict

import zipcodes

from hibachi.geo.types import Coordinates, Place
from hibachi.geo.zip_table import TABLE, pack


class SourceRow(TypedDict):
    """The fields of the package's rows that are used."""

    zip_code: str
    zip_code_type: str
    active: bool
    city: str
    acceptable_cities: list[str]
    state: str
    county: str
    lat: str
    long: str


def source_places() -> Iterator[Place]:
    """Every ZIP code the package knows, in order."""
    read: Callable[[], list[SourceRow]] = zipcodes.list_all
    for row in sorted(read(), key=lambda row: row["zip_code"]):
        yield _place(row)


def table_bytes() -> bytes:
    """The packed table; the same package gives the same bytes."""
    text = "".join(f"{pack(place)}\n" for place in source_places())
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def _place(row: SourceRow) -> Place:
    return Place(
        zip=row["zip_code"],
        city=row["city"],
        other_cities=tuple(row["acceptable_cities"]),
        state=row["state"],
        county=row["county"].removesuffix(" County"),
        standard=row["zip_code_type"] == "STANDARD" and row["active"],
        centroid=Coordinates(float(row["lat"]), float(row["long"])),
    )


def main() -> None:
    """Write the table beside the code."""
    Path(str(TABLE)).write_bytes(table_bytes())


if __name__ == "__main__":
    main()
