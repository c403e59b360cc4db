"""Plain data of alerts."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

StepKind = Literal["told", "acknowledged"]
Closing = Literal["served", "over", "off", "moved"]
Absence = Literal["time_off", "inactive"]


@dataclass(frozen=True, slots=True)
class Crew:
    """A chef who is assigned to a booking; `absence` says why he or she will not come all the same."""

    booking_id: UUID
    name: str
    absence: Absence | None
