"""Plain data of agents' settings."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from hibachi.ai.agents.persona import Persona, Tone
from hibachi.ai.conversations.types import Channel
from hibachi.platform.ranking import StrategyName

Kind = Literal[
    "lead_nurturing",
    "operations",
    "customer_care",
    "knowledge",
    "distance",
    "menu",
    "allergen",
    "smalltalk",
]
TemplateCode = Literal["warm_host", "brief_and_factual", "corporate"]


@dataclass(frozen=True, slots=True)
class Wished:
    """An agent as somebody wants it. `topics` None means all; `channels` are those of an agent of one's own.

    `retrieval` None is the strategy that the agent of this kind has of itself.
    """

    name: str
    tone: Tone
    enabled: bool
    tools: tuple[str, ...]
    topics: tuple[str, ...] | None
    channels: tuple[Channel, ...] = ()
    retrieval: StrategyName | None = None


@dataclass(frozen=True, slots=True)
class Declared:
    """What the shipped agent of a kind allows: its tools, those that nobody may take away, whether it may be off."""

    kind: str
    tools: Collection[str]
    kept: Collection[str]
    always_on: bool
    own: bool


@dataclass(frozen=True, slots=True)
class Other:
    """Another agent of the business."""

    kind: str
    name: str
    enabled: bool
    channels: tuple[Channel, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """An agent that is set, as turns use it; `channels` None for agents of the house."""

    kind: str
    channels: Collection[Channel] | None
    persona: Persona


@dataclass(frozen=True, slots=True)
class Wrong:
    """A rule that is broken, and by which field."""

    field: str
    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class Template:
    """A shipped starting point for an agent of one's own: how it speaks, on which channels, without which tools."""

    code: TemplateCode
    name: str
    about: str
    tone: Tone
    channels: tuple[Channel, ...]
    without_tools: tuple[str, ...] = ()
