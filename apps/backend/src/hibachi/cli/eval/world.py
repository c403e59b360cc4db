"""The business `eval`: the demo prices and policy, one station in Fremont."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from hibachi.catalog.documents import demo_policy, demo_price_book, demo_travel
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.types import PriceBook, TravelTerms
from hibachi.geo.types import Place
from hibachi.geo.zip_table import find_place

STATION_ZIP = "94539"
STATION_ZONE = "America/Los_Angeles"


@dataclass(frozen=True, slots=True)
class World:
    """What the pure rules need to know."""

    book: PriceBook
    policy: PolicyTerms
    travel: TravelTerms
    station: Place
    zone: ZoneInfo


def eval_world() -> World:
    """The evaluation business, without any database."""
    return World(demo_price_book(), demo_policy(), demo_travel(), find_place(STATION_ZIP), ZoneInfo(STATION_ZONE))
