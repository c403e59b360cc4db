"""Time off as chefs ask for it and as it is decided."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.booking.policies.lifecycle import Status

Note = Annotated[str, Field(max_length=300)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class OwnTimeOff(BaseModel):
    """A range the caller asked for or has. States: requested, approved, refused; `note` is what was decided with."""

    id: UUID
    starts_at: dt.datetime
    ends_at: dt.datetime
    state: str
    reason: str | None
    note: str | None


class OwnTimeOffList(BaseModel):
    """The caller's present and coming time off, soonest first; days are those of `time_zone`."""

    chef_name: str
    time_zone: str
    items: list[OwnTimeOff]


class ApproveIn(_Strict):
    """A word with the approval, if there is one."""

    note: Note | None = None


class DeclineIn(_Strict):
    """Why the chef is needed."""

    note: Annotated[Note, Field(min_length=2)]


class HitEvent(BaseModel):
    """An event the chef is assigned to within the range."""

    booking_id: UUID
    reference: str
    status: Status
    starts_at: dt.datetime
    city: str
    guests: int


class TimeOffRequest(BaseModel):
    """A request that waits, with the events that would lose their chef; days are those of `time_zone`."""

    id: UUID
    chef_id: UUID
    chef_name: str
    station_id: UUID
    time_zone: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    reason: str | None
    asked_at: dt.datetime
    events: list[HitEvent]


class TimeOffRequestList(BaseModel):
    """What waits for a decision, soonest first."""

    items: list[TimeOffRequest]
