"""Plain data of moves."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from hibachi.booking.availability.types import Need, SlotState
from hibachi.booking.chefs.types import ChefPlan

MoveKind = Literal["reschedule", "weather", "shift"]
MoveRefusal = SlotState | Literal["after_start", "same_slot"]


@dataclass(frozen=True, slots=True)
class MoveWish:
    """Another date and start, in station time. Only staff move for the weather, off the slots or on short notice."""

    day: date
    start: time
    weather: bool = False
    by_staff: bool = False


@dataclass(frozen=True, slots=True)
class MovePlan:
    """A move worked out: its fee and the chefs of the new slot; `reason` says why it cannot be made.

    A shift by staff within the slot is free and does not count. `short_notice`: a host could not book this any more.
    """

    need: Need
    kind: MoveKind
    fee_cents: int
    counts: bool
    chefs: list[ChefPlan]
    reason: MoveRefusal | None
    short_notice: bool = False
