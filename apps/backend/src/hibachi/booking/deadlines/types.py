"""Plain data of deadlines."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class DueAction:
    """Something to be done for a booking at an instant, UTC.

    `hours` tells reminders of the deposit apart, and warnings by the state they were given in.
    """

    kind: Literal["remind", "warn", "expire"]
    at: datetime
    hours: str = ""
