"""Availability as the API shows it."""

import datetime as dt
from functools import lru_cache

from pydantic import BaseModel

from hibachi.booking.availability.types import DayInfo, SlotState


class SlotOut(BaseModel):
    """One slot, `18:00` station time."""

    slot: str
    state: SlotState


class DayOut(BaseModel):
    """One date with its slots; `state` is the best of them."""

    date: dt.date
    state: SlotState
    slots: list[SlotOut]


class NextFree(BaseModel):
    """A free slot."""

    date: dt.date
    slot: str


class StationRef(BaseModel):
    """A station by name."""

    id: str
    name: str


class MonthAvailability(BaseModel):
    """A month of slots; times are the station's. `next_free` lies in the two months after it when the month is full."""

    time_zone: str
    station: StationRef
    days: list[DayOut]
    next_free: NextFree | None


class DayAvailability(BaseModel):
    """A date's slots; times are the station's."""

    date: dt.date
    time_zone: str
    station: StationRef
    slots: list[SlotOut]


def day_out(day: DayInfo) -> DayOut:
    """The public form of a date."""
    return DayOut(date=day.date, state=day.state, slots=[_slot_out(slot.slot, slot.state) for slot in day.slots])


@lru_cache(maxsize=1024)  # a month says the few same things a hundred times
def _slot_out(slot: dt.time, state: SlotState) -> SlotOut:
    return SlotOut(slot=slot.strftime("%H:%M"), state=state)
