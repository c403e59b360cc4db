"""Moves as staff make them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from hibachi.booking.desk.schemas import ChefRef
from hibachi.booking.intake.schemas import StartOut
from hibachi.booking.moves.types import MoveKind
from hibachi.booking.quotes.schemas import EventDate
from hibachi.booking.selfservice.schemas import Clock


class StaffMoveIn(BaseModel):
    """Another date and start in station time. Moves for the weather are free and do not count."""

    model_config = ConfigDict(extra="forbid")

    date: EventDate
    start: Clock
    weather: bool = False


class StaffMoveApply(StaffMoveIn):
    """A move to be made to the version that was looked at."""

    version: int


class StaffMovePreview(BaseModel):
    """What a move would do. `reason` says why it cannot be made; `chefs` cook then, all that are needed or none."""

    kind: MoveKind
    starts_at: dt.datetime
    ends_at: dt.datetime
    fee_cents: int
    counts: bool
    new_total_cents: int
    new_balance_cents: int
    chefs: list[ChefRef]
    short_notice: bool
    feasible: bool
    reason: str | None


class MoveStarts(BaseModel):
    """The slots of a date as if the booking did not exist, and by how much staff may shift one."""

    date: dt.date
    shift_minutes: int
    slots: list[StartOut]
    station_id: UUID
