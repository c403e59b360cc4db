"""Plain data of tools as outside assistants see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import JsonValue

CallOutcome = Literal["answered", "asked_back", "repeated", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Offer:
    """One tool: what it does, what it takes and gives as JSON schemas, and how carefully it is to be used."""

    name: str
    about: str
    takes: dict[str, JsonValue]
    gives: dict[str, JsonValue]
    reads: bool
    destroys: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call comes to: typed data, a short text, and how the log calls it. `code` names the error of a refusal."""

    content: Mapping[str, JsonValue]
    text: str
    how: CallOutcome = "answered"
    code: str = ""

    @property
    def is_error(self) -> bool:
        """Whether the assistant was told what is wrong instead."""
        return self.how == "refused"


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a tool would do: in words for the person who has to agree, and as data that must not change until then."""

    text: str
    data: Mapping[str, JsonValue]
