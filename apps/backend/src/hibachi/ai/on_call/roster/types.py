"""Plain data of the roster."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal
from uuid import UUID

Least = Literal["urgent", "high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Terms:
    """From which priority on people are told, and how many minutes each has. These are what a business begins with."""

    least_priority: Least = "high"
    wait_minutes: int = 3


@dataclass(frozen=True, slots=True)
class OnCall:
    """Somebody who can be told now; `number` is E.164."""

    id: UUID
    staff_id: UUID | None
    name: str
    number: str
    number_hash: str
    wait: timedelta
