"""Plain data of taken chef time."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Absence = Literal["time_off", "inactive"]


@dataclass(frozen=True, slots=True)
class Crew:
    """A chef who is assigned to a booking; `absence` says why he or she will not come all the same."""

    booking_id: UUID
    chef_id: UUID
    name: str
    absence: Absence | None
