"""Plain data that a message is read into."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from types import MappingProxyType

from hibachi.ai.understanding.heads.counts import Heads


class Intent(StrEnum):
    """What one clause wants."""

    QUOTE = "quote"
    TRAVEL_FEE = "travel_fee"
    AVAILABILITY = "availability"
    BOOKING = "booking"
    CHANGE = "booking_change"
    LOGISTICS = "logistics"
    MENU = "menu"
    ALLERGEN = "allergen"
    FAQ = "faq"
    COMPLAINT = "complaint"
    HUMAN = "human"
    SMALLTALK = "smalltalk"
    OUT_OF_SCOPE = "out_of_scope"


AGENT_OF: Mapping[Intent, str] = MappingProxyType(
    {
        Intent.QUOTE: "lead_nurturing",
        Intent.TRAVEL_FEE: "distance",
        Intent.AVAILABILITY: "operations",
        Intent.BOOKING: "operations",
        Intent.CHANGE: "operations",
        Intent.LOGISTICS: "operations",
        Intent.MENU: "menu",
        Intent.ALLERGEN: "allergen",
        Intent.FAQ: "knowledge",
        Intent.COMPLAINT: "customer_care",
        Intent.HUMAN: "human",
        Intent.SMALLTALK: "smalltalk",
        Intent.OUT_OF_SCOPE: "out_of_scope",
    }
)


class Emotion(StrEnum):
    """Tone of the whole message."""

    CALM = "calm"
    HAPPY = "happy"
    UPSET = "upset"
    ANGRY = "angry"


class Awaited(StrEnum):
    """What the assistant asked for last; gives bare answers such as "12" their meaning."""

    NONE = "none"
    PARTY = "party"
    PLACE = "place"
    DATE = "date"
    SLOT = "slot"
    CONFIRM = "confirm"
    PERSON = "person"
    CONTACT = "contact"
    PROOF = "proof"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Party:
    """Head counts. `guests` are people of no stated kind; `relative` counts are to be added, not set."""

    adults: int | None = None
    children: int | None = None
    toddlers: int | None = None
    guests: int | None = None
    guests_min: int | None = None
    guests_max: int | None = None
    relative: bool = False

    def __bool__(self) -> bool:
        return any(
            value is not None for value in (self.adults, self.children, self.toddlers, self.guests, self.guests_max)
        )

    @property
    def head_count(self) -> int:
        """Everyone named, the larger end of a range included."""
        named = (self.adults or 0) + (self.children or 0) + (self.toddlers or 0)
        return named + (self.guests or 0) + (self.guests_max or 0)


@dataclass(frozen=True, slots=True)
class When:
    """A day or a span of days (`first` to `last`, both inclusive)."""

    first: date
    last: date

    @property
    def day(self) -> date | None:
        """The single day meant, or None for a span such as a month."""
        return self.first if self.first == self.last else None


@dataclass(frozen=True, slots=True)
class Swap:
    """So many servings of one upgrade that become another."""

    of: str
    to: str
    count: int


@dataclass(frozen=True, slots=True)
class MenuMentions:
    """Menu codes with counts; `named` holds every item spoken of, `for_all` those wished for every guest."""

    upgrades: Mapping[str, int] = field(default_factory=dict)
    addons: Mapping[str, int] = field(default_factory=dict)
    extra_proteins: Mapping[str, int] = field(default_factory=dict)
    proteins: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    for_all: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    swaps: tuple[Swap, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.named)


@dataclass(frozen=True, slots=True)
class Entities:
    """Everything of fact in a message. Times are local to the station."""

    party: Party = field(default_factory=Party)
    when: When | None = None
    clock: time | None = None
    slot: time | None = None
    zip: str | None = None
    city: str | None = None
    menu: MenuMentions = field(default_factory=MenuMentions)
    allergens: tuple[str, ...] = ()
    diets: tuple[str, ...] = ()
    phone: str | None = None
    email: str | None = None
    name: str | None = None
    reference: str | None = None
    code: str | None = None
    budget_cents: int | None = None
    occasion: str | None = None

    @property
    def day(self) -> date | None:
        """The single day meant, if one was named."""
        return self.when.day if self.when else None


@dataclass(frozen=True, slots=True)
class Clause:
    """One wish: its text, intent and how sure that is (0 to 1).

    `by_talk`: its own words do not name the intent, the conversation does. `taught`: words like it were taught.
    """

    text: str
    intent: Intent
    confidence: float
    taught: bool = False
    by_talk: bool = False


@dataclass(frozen=True, slots=True)
class Understanding:
    """A message as read. `clauses` are in the order spoken; `intents` are the distinct ones, first said first.

    `heads` are the counts of the party after it, where the tagger reads them otherwise than the patterns do.
    """

    text: str
    plain: str
    clauses: tuple[Clause, ...]
    entities: Entities
    emotion: Emotion
    language: str
    in_scope: bool
    affirms: bool = False
    denies: bool = False
    what_if: bool = False
    insult: bool = False
    heads: Heads | None = None

    @property
    def intents(self) -> tuple[Intent, ...]:
        """Distinct intents, small talk only when it is all there is."""
        seen = tuple(dict.fromkeys(clause.intent for clause in self.clauses))
        wishes = tuple(intent for intent in seen if intent is not Intent.SMALLTALK)
        return wishes or seen

    def has(self, *intents: Intent) -> bool:
        """Whether any of the given intents was read."""
        return any(intent in self.intents for intent in intents)
