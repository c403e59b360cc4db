"""What a turn works with: facts from tools, blocks for the screen, the reply."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import StrEnum

from pydantic import JsonValue

from hibachi.ai.escalation.types import Reason
from hibachi.ai.understanding.types import Intent

FactValue = int | Decimal | date | time | str


class FactKind(StrEnum):
    """What a fact's value measures: cents, a day, a station time, a share, a number of something, words."""

    MONEY = "money"
    DATE = "date"
    TIME = "time"
    PERCENT = "percent"
    COUNT = "count"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Fact:
    """One value a tool returned; only such values may appear as figures in a reply.

    `unit` is the singular of what is counted ("mile", "hour"); `source` the tool or article it came from.
    """

    kind: FactKind
    value: FactValue
    unit: str = ""
    source: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a reply the screen draws: `kind` and its fields as the chat contract lists them."""

    kind: str
    data: Mapping[str, JsonValue] = field(default_factory=dict)

    def as_json(self) -> dict[str, JsonValue]:
        """One flat object with `kind` first."""
        return {"kind": self.kind, **self.data}


@dataclass(frozen=True, slots=True)
class HandOver:
    """A person takes over: why, and what the customer was promised."""

    reason: Reason
    priority: str
    promise: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What leaves a turn. `text` is Markdown; `agents` are those that acted, in order."""

    text: str
    blocks: tuple[Block, ...] = ()
    facts: tuple[Fact, ...] = ()
    citations: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    intents: tuple[Intent, ...] = ()
    confidence: float = 1.0
    hand_over: HandOver | None = None
    latency_ms: int = 0

    @property
    def escalated(self) -> bool:
        """Whether this turn handed the conversation to a person."""
        return self.hand_over is not None
