"""Figures of a day over plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from hibachi.booking.bookings.rules import lacks_chef
from hibachi.booking.types import Status

_SERVED: frozenset[Status] = frozenset({"confirmed", "in_progress", "completed"})


class Row(Protocol):
    """What the figures need of a booking."""

    @property
    def status(self) -> Status: ...
    @property
    def guests(self) -> int: ...
    @property
    def starts_at(self) -> datetime: ...
    @property
    def balance_cents(self) -> int | None: ...
    @property
    def chefs_missing(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Figures:
    """Sums of a day; `first_set_up_at` is when the first chef starts to set up, UTC."""

    events: int
    guests: int
    without_chef: int
    balance_to_collect_cents: int
    first_set_up_at: datetime | None


def figures(rows: Sequence[Row], set_up_minutes: int) -> Figures:
    """The sums of the day's events. An event that is not over lacks a chef when fewer will come than it needs."""
    starts = [row.starts_at for row in rows if row.status != "no_show"]
    return Figures(
        events=len(rows),
        guests=sum(row.guests for row in rows),
        without_chef=sum(lacks_chef(row.status, row.chefs_missing) for row in rows),
        balance_to_collect_cents=sum(max(row.balance_cents or 0, 0) for row in rows if row.status in _SERVED),
        first_set_up_at=min(starts) - timedelta(minutes=set_up_minutes) if starts else None,
    )
