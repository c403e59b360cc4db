"""Plain data of what happened."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote that was given; `booked` when a booking was made of it."""

    channel: str
    total_cents: int
    booked: bool
    station_id: UUID | None


@dataclass(frozen=True, slots=True)
class InLine:
    """Somebody who waits for a date, or has been offered it."""

    customer_id: UUID
    date: date
    guests: int
    zip: str
    state: str
    station_id: UUID
