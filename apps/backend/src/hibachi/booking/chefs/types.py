"""A chef as planning sees one."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import NamedTuple
from uuid import UUID


class WeeklyRange(NamedTuple):
    """Working hours of one weekday in station time; Monday is 0. A tuple because a station has hundreds of them."""

    weekday: int
    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class Away:
    """Approved time off, half open, UTC."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class ChefPlan:
    """One active chef with hours and approved time off. `rating` is out of five."""

    id: UUID
    name: str
    level: str
    skills: frozenset[str]
    rating: float
    hours: tuple[WeeklyRange, ...]
    away: tuple[Away, ...]
