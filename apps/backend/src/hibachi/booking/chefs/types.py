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


class ChefBits(dict[bytes, int]):
    """A bit for each chef, by the bytes of the id, so that a set of chefs is one number; given at the first asking."""

    def __missing__(self, chef_id: bytes) -> int:
        self[chef_id] = bit = 1 << len(self)
        return bit


@dataclass(frozen=True, slots=True)
class Away:
    """Approved time off, half open, UTC."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class ChefPlan:
    """One active chef with hours and approved time off.

    `rating` is out of five; `bit` stands for the chef in a set of chefs that is one number.
    """

    id: UUID
    bit: int
    name: str
    level: str
    skills: frozenset[str]
    rating: float
    hours: tuple[WeeklyRange, ...]
    away: tuple[Away, ...]
