"""Plain data of takings. Money is integer US cents."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from hibachi.payments.types import Method, Purpose


@dataclass(frozen=True, slots=True)
class Moved:
    """One amount that came in or went back. `subject_id` is what it was paid for; `reason` only of what went back."""

    subject_id: UUID
    purpose: Purpose
    method: Method
    cents: int
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Takings:
    """Payments that succeeded and refunds that arrived, oldest first."""

    received: tuple[Moved, ...]
    returned: tuple[Moved, ...]
