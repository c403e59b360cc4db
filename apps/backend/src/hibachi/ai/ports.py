"""What the assistant needs from the house: prices, places, dates, knowledge.

The live one calls the domain services; tests bring their own. Every answer is typed data from the one place
that owns it – the assistant computes no price, distance or date itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Protocol

from pydantic import JsonValue

from hibachi.ai.dialogue.types import Wanted
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.types import PriceBook, Quote, TravelTerms


@dataclass(frozen=True, slots=True)
class Terms:
    """The rules in force today: prices, policy, travel and the station that answers."""

    book: PriceBook
    policy: PolicyTerms
    travel: TravelTerms
    station: str
    station_zip: str
    zone: str


@dataclass(frozen=True, slots=True)
class Where:
    """A place as far as it is known. `low` and `high` miles differ while only a large city is named."""

    name: str
    zip: str | None
    low: Decimal
    high: Decimal
    is_estimate: bool

    @property
    def exact(self) -> bool:
        """Whether one distance holds for the place."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Priced:
    """A quote and, when it was stored, its id, reference and the form the screen draws."""

    quote: Quote
    id: str | None
    card: Mapping[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Start:
    """One slot of a day and whether it can be served: free, full, too_soon or past."""

    slot: time
    state: str


@dataclass(frozen=True, slots=True)
class Day:
    """The slots of one day, and the nearest free start on another day when this one has none."""

    day: date
    starts: tuple[Start, ...]
    next_free: tuple[date, time] | None = None

    @property
    def free(self) -> tuple[time, ...]:
        """Starts that can be served."""
        return tuple(start.slot for start in self.starts if start.state == "free")


@dataclass(frozen=True, slots=True)
class Found:
    """An article that answers a question, its figures filled in, and how well it fits (0 to 1)."""

    slug: str
    question: str
    answer: str
    score: float


class House(Protocol):
    """The services behind the tools."""

    async def terms(self) -> Terms:
        """The rules in force today."""
        ...

    async def where(self, zip_code: str | None, city: str | None) -> Where | None:
        """Distance to a ZIP or a city; None when it is not known."""
        ...

    async def price(self, wanted: Wanted, zip_code: str) -> Priced:
        """A stored quote for a known party and place."""
        ...

    async def day(self, zip_code: str, day: date, guests: int) -> Day:
        """The slots of a day for a party of this size at a place."""
        ...

    async def article(self, question: str) -> Found | None:
        """The article that answers a question, None when none fits well enough."""
        ...
