"""What is remembered, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal, get_args
from uuid import UUID

Kind = Literal[
    "occasion",
    "setting",
    "access",
    "pets",
    "contact_way",
    "reach_time",
    "likes",
    "dislikes",
    "equipment",
    "house_rules",
    "wishes",
    "heard_of_us",
]
Source = Literal["guest", "staff"]
Remover = Literal["guest", "staff"]

KINDS: tuple[Kind, ...] = get_args(Kind)
# Of these only one holds at a time: what is said later takes its place.
SINGLE: frozenset[Kind] = frozenset({"setting", "contact_way", "reach_time", "heard_of_us"})
NAMES: Mapping[Kind, str] = MappingProxyType(
    {
        "occasion": "What they celebrate",
        "setting": "Where they do it",
        "access": "Getting there",
        "pets": "Animals",
        "contact_way": "How to reach them",
        "reach_time": "When to reach them",
        "likes": "What they love",
        "dislikes": "What they leave out",
        "equipment": "What they have",
        "house_rules": "Rules of the house",
        "wishes": "How it should be",
        "heard_of_us": "How they found us",
    }
)
VALUE_LENGTHS = (2, 120)  # from, to; in characters


@dataclass(frozen=True, slots=True)
class Learned:
    """A fact as a message tells it. `confidence` is from 0 to 1: how directly it was said."""

    kind: Kind
    value: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Standing:
    """A fact that holds, as far as the next one of its kind needs it."""

    id: UUID
    kind: Kind
    value: str
    valid_from: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """A message as memory reads it."""

    id: UUID
    conversation_id: UUID
    position: int
    role: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Fact:
    """A remembered fact with where it comes from."""

    id: UUID
    kind: Kind
    value: str
    channel: str | None
    conversation_id: UUID | None
    message_id: UUID | None
    said_at: datetime


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said in a conversation, word by word.

    `about` is the one line that stands for an older stretch, empty within the window; `closeness` that of its meaning
    to the question, None without an encoder, `words` how many words of the question stand in it.
    """

    line: Line
    channel: str
    about: str = ""
    closeness: float | None = None
    words: int = 0


@dataclass(frozen=True, slots=True)
class Recalled:
    """What answers a question about one person, the best first."""

    facts: tuple[Fact, ...] = ()
    quotes: tuple[Quote, ...] = ()
