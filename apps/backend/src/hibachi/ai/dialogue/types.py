"""The state of one dialogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from pydantic import JsonValue, TypeAdapter

from hibachi.ai.understanding.types import Awaited, Intent


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


@dataclass(frozen=True, slots=True)
class State:
    """`before_what_if` is what was wanted before the last "what if", to go back to."""

    wanted: Wanted = field(default_factory=Wanted)
    before_what_if: Wanted | None = None
    awaited: Awaited = Awaited.NONE
    last_intent: Intent | None = None
    quote_id: str | None = None
    turns: int = 0
    insults: int = 0
    misses: int = 0
    allergens: tuple[str, ...] = ()
    occasion: str | None = None


_STATE = TypeAdapter(State)


def dump(state: State) -> dict[str, JsonValue]:
    """The state as JSON for the conversation's row."""
    dumped: dict[str, JsonValue] = _STATE.dump_python(state, mode="json")
    return dumped


def load(document: Mapping[str, object]) -> State:
    """The state of a stored document; an empty one is a fresh dialogue."""
    return _STATE.validate_python(document)
