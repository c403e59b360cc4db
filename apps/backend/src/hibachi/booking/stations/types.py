"""A station as the rules see it."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from hibachi.catalog.types import TravelTerms


@dataclass(frozen=True, slots=True)
class StationTerms:
    """What pricing and planning need to know of a station."""

    id: UUID
    name: str
    zip: str
    zone: ZoneInfo
    travel: TravelTerms
    grills: int
    active: bool


@dataclass(frozen=True, slots=True)
class NewStation:
    """A station to open. `time_zone` is a name such as "America/Los_Angeles"."""

    name: str
    zip: str
    time_zone: str
    grills: int
    travel: TravelTerms


@dataclass(frozen=True, slots=True)
class Reach:
    """A place as seen from the station that serves it. `miles` is one way, to the tenth."""

    station: StationTerms
    zip: str
    city: str
    county: str
    miles: Decimal
    is_estimate: bool
