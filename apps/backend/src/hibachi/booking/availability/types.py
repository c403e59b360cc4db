"""Slots and what stands in their way."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, NamedTuple

SlotState = Literal["free", "full", "long_drive", "too_soon", "past", "too_far"]
"""`long_drive`: chefs work then, but the drive to the place does not fit into their hours, on whatever day."""


class Block(NamedTuple):
    """A range taken of a chef's time, half open, in microseconds since the epoch.

    A tuple of numbers because a month has thousands of them, and each is compared with every slot near it. `chef` is
    the chef's bit (`ChefBits`); `booking` the bytes of the booking's id, none for time off.
    """

    chef: int
    start: int
    end: int
    booking: bytes = b""


Spans = dict[tuple[int, int], int]
"""Chefs (bits) by the start and end of a range taken of their time."""


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
