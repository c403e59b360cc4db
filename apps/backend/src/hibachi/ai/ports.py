"""What the assistant needs from the house: prices, places, dates, knowledge.

The live one calls the domain services; tests bring their own. Every answer is typed data from the one place
that owns it – the assistant computes no price, distance or date itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Protocol, get_args

from pydantic import AfterValidator, AwareDatetime, Field, JsonValue

from hibachi.ai.dialogue.types import Contact, Wanted
from hibachi.booking.hosts.types import Way
from hibachi.booking.selfservice.schemas import AllergenCode
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.types import PriceBook, Quote, TravelTerms
from hibachi.crm.worklist.types import TaskKind


def _of_the_station(value: time) -> time:
    """Refuse a time of another zone: starts are told by the station's clock."""
    if value.tzinfo is not None:
        raise ValueError("a time by the station's clock, without a zone")
    return value


def _an_allergen(value: str) -> str:
    """Refuse what the ingredient matrix does not know."""
    if value not in _ALLERGENS:
        raise ValueError(f"one of {', '.join(_ALLERGENS)}")
    return value


_ALLERGENS: tuple[str, ...] = get_args(AllergenCode)
Id = Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", description="UUID")]
ZipCode = Annotated[str, Field(pattern=r"^\d{5}$", description="US ZIP code")]
Phone = Annotated[str, Field(min_length=7, max_length=32, description="phone number of the host")]
Clock = Annotated[time, AfterValidator(_of_the_station), Field(description="station time such as 18:00")]
Cents = Annotated[int, Field(ge=0, le=100_000_000)]
Note = Annotated[str, Field(min_length=1, max_length=2000)]
Allergen = Annotated[str, AfterValidator(_an_allergen), Field(json_schema_extra={"enum": [*_ALLERGENS]})]
Allergens = Annotated[Sequence[Allergen], Field(min_length=1, max_length=len(_ALLERGENS))]


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
    """One slot of a day and whether it can be served: free, full, long_drive, too_soon, too_far or past."""

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
    """An article that answers a question, its figures filled in, how well it fits (0 to 1) and its group's code."""

    slug: str
    question: str
    answer: str
    score: float
    group: str = ""


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

    async def article(self, question: str, talked_of: str | None = None, sentences: Sequence[str] = ()) -> Found | None:
        """The article that answers a question, None when none fits well enough.

        The article of the question `talked_of` is preferred to one that fits a little better.
        """
        ...


@dataclass(frozen=True, slots=True)
class Sold:
    """A booking as its host may see it. `expires_at` is aware station time, None when it does not run out."""

    id: str
    reference: str
    status: str
    day: date
    slot: time
    adults: int
    children: int
    toddlers: int
    zip: str
    city: str
    total_cents: int
    paid_cents: int
    deposit_cents: int
    expires_at: datetime | None
    link: str


@dataclass(frozen=True, slots=True)
class PartyChange:
    """A change of counts or menu worked out at the frozen prices."""

    old_cents: int
    new_cents: int
    feasible: bool


@dataclass(frozen=True, slots=True)
class MoveChange:
    """A move worked out; `reason` says why it cannot be made."""

    fee_cents: int
    reason: str | None


@dataclass(frozen=True, slots=True)
class CancelChange:
    """What cancelling now would give back and keep."""

    refund_cents: int
    kept_cents: int
    self_service: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """The bookings that a code opened, the one asked for first; `open` tells whether another try makes sense."""

    sold: tuple[Sold, ...]
    open: bool


class Refused(Exception):
    """The house will not do it; the text says why in words for the customer."""


class Desk(Protocol):
    """What the assistant may write. Bookings are seen only once made or proved in the conversation; `Refused` else."""

    async def hold(self, quote_id: Id, day: date, slot: Clock, asked: Clock | None, contact: Contact) -> Sold | None:
        """Keep a place at the price of a quote; None when it was taken in between. Raises `Refused`."""
        ...

    async def name_host(self, booking_id: Id, contact: Contact) -> None:
        """Write down whom a held booking is for."""
        ...

    async def booking(self, booking_id: Id) -> Sold:
        """One booking that this conversation made or proved."""
        ...

    async def prove(self, phone: Phone, zip_code: ZipCode) -> tuple[Sold, ...]:
        """Coming bookings of whoever knows their phone number and ZIP."""
        ...

    async def code_ways(self) -> frozenset[Way]:
        """By which ways codes can be sent."""
        ...

    async def send_code(self, asked: str, way: Way | None = None) -> Way | None:
        """Send a code to the address or number on the booking of an address, number or reference; the way it takes."""
        ...

    async def try_code(self, code: str) -> Opened:
        """Try a code that was sent; from then on its bookings are the conversation's."""
        ...

    async def preview_party(self, booking_id: Id, party: Wanted) -> PartyChange:
        """Work a change of counts and menu out. Raises `Refused`."""
        ...

    async def change_party(self, booking_id: Id, party: Wanted) -> Sold:
        """Change the counts and the menu of a booking. Raises `Refused`."""
        ...

    async def preview_move(self, booking_id: Id, day: date, slot: time) -> MoveChange:
        """Work a move out. Raises `Refused`."""
        ...

    async def move(self, booking_id: Id, day: date, slot: Clock) -> Sold:
        """Move a booking to another day or start. Raises `Refused`."""
        ...

    async def preview_cancel(self, booking_id: Id) -> CancelChange:
        """Work out what cancelling a booking would give back and keep. Raises `Refused`."""
        ...

    async def cancel(self, booking_id: Id) -> CancelChange:
        """Cancel a booking. Raises `Refused`."""
        ...

    async def note_allergies(self, booking_id: Id, codes: Allergens) -> None:
        """Note allergies on a booking, for the chef. Raises `Refused`."""
        ...

    async def wait(self, zip_code: ZipCode, day: date, guests: int, contact: Contact) -> int:
        """Put the person on the waitlist of a day, which gives their place in line. Raises `Refused`."""
        ...

    async def lead(self, lead_id: Id | None, contact: Contact, value_cents: Cents, day: date | None) -> str:
        """Keep the person as a lead, or bring the lead up to date."""
        ...

    async def opt_out(self, contact: Contact, *, everything: bool) -> None:
        """Withdraw the consent to marketing on every channel; `everything` ends all SMS as well."""
        ...

    async def task(self, kind: TaskKind, note: Note, due_at: AwareDatetime, contact: Contact) -> None:
        """Put a task on the team's list, once for each kind and conversation."""
        ...
