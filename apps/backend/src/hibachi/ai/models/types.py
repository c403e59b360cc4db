"""One request to a language model and what comes back, free of any provider's types."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import JsonValue

Stage = Literal["reword", "look_up"]
Outcome = Literal["ok", "cached", "time_out", "rate_limited", "refused", "failed", "malformed", "abandoned"]


@dataclass(frozen=True, slots=True)
class CallContext:
    """What a call is for: where its cost is booked and its trace is found."""

    business_id: UUID
    stage: Stage
    agent: str = ""
    conversation_id: UUID | None = None
    message_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """A tool as a model sees it; `parameters` is a JSON schema of an object."""

    name: str
    description: str
    parameters: Mapping[str, JsonValue]


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A model's wish to use a tool; `arguments` is the JSON text as it came, not yet validated."""

    id: str
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Said:
    """Text from our side."""

    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The model's answer of an earlier round that asked for tools."""

    calls: tuple[ToolCall, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """What the tools of one round returned, as (call, text)."""

    results: tuple[tuple[ToolCall, str], ...]


Turn = Said | Asked | Returned


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """One structured request. `instructions` are ours alone; whatever others wrote is marked data inside `turns`."""

    instructions: str
    turns: tuple[Turn, ...]
    context: CallContext
    tools: tuple[ToolSpec, ...] = ()
    max_tokens: int = 500


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call as the provider counted them."""

    tokens_in: int = 0
    tokens_out: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(self.tokens_in + other.tokens_in, self.tokens_out + other.tokens_out)


@dataclass(frozen=True, slots=True)
class Delta:
    """The next piece of the answer's text."""

    text: str


@dataclass(frozen=True, slots=True)
class ChatAnswer:
    """The whole answer; `cents` is what it cost, fractions included, None while no price is known."""

    text: str
    model: str
    calls: tuple[ToolCall, ...] = ()
    usage: Usage = field(default_factory=Usage)
    cents: Decimal | None = None
    cached: bool = False


Event = Delta | ChatAnswer
Grouping = Literal["day", "model", "agent", "stage"]
Standing = Literal["answering", "failing", "resting", "unused", "left_out"]
Stop = Literal["switched_off", "day_spent", "month_spent"]


@dataclass(frozen=True, slots=True)
class Link:
    """A model of the chain as this process stands to it; `resting` while its breaker is open."""

    name: str
    resting: bool


@dataclass(frozen=True, slots=True)
class LastCall:
    """A business's newest attempt at a model."""

    model: str
    at: datetime
    outcome: str


@dataclass(frozen=True, slots=True)
class CostRow:
    """The calls of one day, model, agent or stage. `failed` are those without a whole answer."""

    key: str
    calls: int
    failed: int
    tokens_in: int
    tokens_out: int
    cents: Decimal
    median_ms: int


@dataclass(frozen=True, slots=True)
class Budget:
    """What a business may spend on language models; `enabled` is its owner's switch."""

    enabled: bool
    day_cents: int
    month_cents: int
