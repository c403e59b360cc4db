"""Plain data of teaching."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Label = Literal[
    "lead_nurturing",
    "operations",
    "customer_care",
    "knowledge",
    "distance",
    "menu",
    "allergen",
    "human",
    "smalltalk",
    "out_of_scope",
]
UtteranceStatus = Literal["new", "used", "withdrawn"]
Source = Literal["message", "typed"]


@dataclass(frozen=True, slots=True)
class UtteranceFilter:
    """Which utterances to list; without a status everything that is not withdrawn."""

    label: Label | None = None
    status: UtteranceStatus | None = None
    source: Source | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class TaughtLine:
    """An utterance as training reads it."""

    id: UUID
    text: str
    label: str
