"""Slots and what stands in their way."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, NamedTuple

from hibachi.booking.chefs.types import WeeklyRange

SlotState = Literal["free", "full", "long_drive", "too_soon", "past", "too_far"]
"""`long_drive`: chefs work then, but the drive to the place does not fit into their hours, on whatever day."""


Spans = dict[tuple[int, int], int]
"""Chefs by the range that is taken of their time, half open, from and to in microseconds since the epoch.

Numbers because a month has thousands of ranges, and each is compared with every slot near it: a set of chefs is one
(`ChefBits`), and all chefs of an event share its range. No chef has two events at the same time.
"""


Hours = dict[int, dict[WeeklyRange, int]]
"""Chefs by the stretches of work they share, by weekday; Monday is 0."""


class Ask(NamedTuple):
    """What an event asks for in numbers: its range like a block's, the chefs whose weekly hours hold all of it, and
    those whose hours would hold it without the drive."""

    start: int
    end: int
    fitting: int
    working: int


@dataclass(frozen=True, slots=True)
class Need:
    """What one event at one slot asks of its chefs. `work_*` is set-up to clean-up, `start`/`end` add driving."""

    event_date: date
    slot: time
    starts_at: datetime
    ends_at: datetime
    work_start: datetime
    work_end: datetime
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class SlotInfo:
    """One slot of a date and whether it can be had."""

    slot: time
    state: SlotState


@dataclass(frozen=True, slots=True)
class StartInfo:
    """One slot of a date for staff: how many chefs are free, and how many the party needs."""

    slot: time
    state: SlotState
    chefs_free: int
    chefs_needed: int


@dataclass(frozen=True, slots=True)
class DayInfo:
    """One date with its slots."""

    date: date
    slots: tuple[SlotInfo, ...]

    @property
    def state(self) -> SlotState:
        """The best state of the day's slots."""
        states = [slot.state for slot in self.slots]
        order: tuple[SlotState, ...] = ("free", "full", "long_drive", "too_soon", "too_far", "past")
        return min(states, key=order.index, default="past")
