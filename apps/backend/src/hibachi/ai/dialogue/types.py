"""The state of one dialogue."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Annotated, Literal

from pydantic import Field, JsonValue, TypeAdapter

from hibachi.ai.understanding.types import Awaited, Intent

PendingKind = Literal["hold", "cancel", "move", "party", "waitlist"]
Goal = Literal["book", "verify", "opt_out", "wait", "later"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a price and a booking need; every part may still be missing. Times are station time."""

    adults: int | None = None
    children: int = 0
    toddlers: int = 0
    zip: str | None = None
    city: str | None = None
    day: date | None = None
    slot: time | None = None
    asked_time: time | None = None
    upgrades: Mapping[str, int] = field(default_factory=dict)
    addons: Mapping[str, int] = field(default_factory=dict)
    extra_proteins: Mapping[str, int] = field(default_factory=dict)
    counted_all_as_adults: bool = False

    @property
    def seats(self) -> int:
        """Everyone at the table."""
        return (self.adults or 0) + self.children + self.toddlers

    @property
    def paying(self) -> int:
        """Adults and children."""
        return (self.adults or 0) + self.children

    def same_price(self, other: "Wanted") -> bool:
        """Whether both are the same party with the same extras at the same place."""
        return self.priced_by == other.priced_by

    @property
    def priced_by(self) -> tuple[object, ...]:
        """What a price depends on."""
        counts = (self.adults, self.children, self.toddlers, self.zip)
        return (*counts, dict(self.upgrades), dict(self.addons), dict(self.extra_proteins))


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to reach; `phone` is E.164. Kept sealed, apart from the rest of the state."""

    name: Annotated[str, Field(max_length=120)] = ""
    phone: Annotated[str, Field(pattern=r"^(\+[1-9]\d{7,14})?$", description="E.164, such as +15105550123")] = ""
    email: Annotated[str, Field(max_length=254, pattern=r"^([^@\s]+@[^@\s]+\.[^@\s]+)?$")] = ""

    @property
    def reachable(self) -> bool:
        """Whether there is any way to reach the person."""
        return bool(self.phone or self.email)

    @property
    def complete(self) -> bool:
        """Enough for a booking: a name and a way to reach its bearer."""
        return bool(self.name) and self.reachable


@dataclass(frozen=True, slots=True)
class Pending:
    """An act that waits for the customer's yes, worked out already."""

    kind: PendingKind
    booking_id: str | None = None
    day: date | None = None
    slot: time | None = None
    party: Wanted | None = None


@dataclass(frozen=True, slots=True)
class Supposed:
    """A party that is not booked and when it would be called off, both in station time without its offset."""

    event: datetime
    called_off: datetime


@dataclass(frozen=True, slots=True)
class State:
    """`before_what_if` is what was wanted before the last "what if", to go back to, `before_change` before the
    last message changed it.

    `quoted` is what `quote_id` was priced for and `quoted_cents` its total; `bookings` are the ids this conversation
    may see: made in it, or proved in it. `offered` are the starts named last, `said` the marks of the last replies,
    `topic` the question of the article quoted last, `reference` the booking's that was named, `ages` and `diets` those
    named of the guests, `dish` the upgrade or add-on talked of last, `supposed` a cancellation only thought of.
    """

    wanted: Wanted = field(default_factory=Wanted)
    before_what_if: Wanted | None = None
    before_change: Wanted | None = None
    awaited: Awaited = Awaited.NONE
    last_intent: Intent | None = None
    quote_id: str | None = None
    turns: int = 0
    insults: int = 0
    misses: int = 0
    allergens: tuple[str, ...] = ()
    occasion: str | None = None
    quoted: Wanted | None = None
    quoted_cents: int | None = None
    goal: Goal | None = None
    pending: Pending | None = None
    bookings: tuple[str, ...] = ()
    lead_id: str | None = None
    offered: tuple[tuple[date, time], ...] = ()
    said: tuple[int, ...] = ()
    topic: str | None = None
    ages: tuple[int, ...] = ()
    diets: tuple[str, ...] = ()
    dish: str | None = None
    reference: str | None = None
    supposed: Supposed | None = None
    contact: Contact = field(default_factory=Contact)


_STATE = TypeAdapter(State)


def dump(state: State) -> dict[str, JsonValue]:
    """The state as JSON for the conversation's row, without what identifies the person."""
    dumped: dict[str, JsonValue] = _STATE.dump_python(state, mode="json", exclude={"contact"})
    return dumped


def dump_contact(contact: Contact) -> str | None:
    """The contact as JSON for the sealed column; None while nothing is known."""
    known = {"name": contact.name, "phone": contact.phone, "email": contact.email}
    return json.dumps(known) if any(known.values()) else None


def load(document: Mapping[str, object], contact: str | None = None) -> State:
    """The state of a stored document and the opened contact; an empty document is a fresh dialogue."""
    state = _STATE.validate_python(document)
    return replace(state, contact=Contact(**json.loads(contact))) if contact else state
