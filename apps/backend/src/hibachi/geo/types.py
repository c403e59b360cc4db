"""Places and distances as plain data. Miles are one way, `Decimal` with one place."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

DistanceSource = Literal["built_in", "google", "openrouteservice"]


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Degrees north and east."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Place:
    """A ZIP code: its centroid, city and county ("Alameda", without the word County).

    `standard` is true for an active ordinary ZIP, false for post boxes, single receivers and retired codes.
    """

    zip: str
    city: str
    other_cities: tuple[str, ...]
    state: str
    county: str
    standard: bool
    centroid: Coordinates


@dataclass(frozen=True, slots=True)
class Distance:
    """One-way road miles and where the figure comes from; the built-in one is an estimate and says so."""

    miles: Decimal
    source: DistanceSource

    @property
    def is_estimate(self) -> bool:
        """Whether the customer must be told that the distance is estimated."""
        return self.source == "built_in"


@dataclass(frozen=True, slots=True)
class Spread:
    """Lowest and highest of what the ZIP codes of a city give; `same` when one answer serves all."""

    low: int
    high: int
    zips: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether the ZIP code need not be asked for."""
        return self.low == self.high
