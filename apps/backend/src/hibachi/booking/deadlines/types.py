"""Plain data of deadlines."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class DueAction:
    """Something to be done for a booking at an instant, UTC; `hours` tells reminders apart."""

    kind: Literal["remind", "expire"]
    at: datetime
    hours: str = ""
