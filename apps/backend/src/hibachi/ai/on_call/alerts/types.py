"""Plain data of alerts."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

# acknowledged: by text; taken: in the panel; settled: nobody is needed any more; lapsed: nobody answered in time.
Closing = Literal["acknowledged", "taken", "settled", "lapsed"]


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody was told; `failed` when the text did not arrive."""

    person_id: UUID
    failed: bool


@dataclass(frozen=True, slots=True)
class Step:
    """Who is told now, nobody when nobody is left. `last`: nobody follows, so the office is told as well."""

    person_id: UUID | None
    last: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody on call texts to take an alert; without `reference` the only one they were told."""

    reference: str | None


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose number answered."""

    name: str
    staff_id: UUID | None
    number_hash: str
