"""The calendar as the panel shows it."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel

from hibachi.booking.chefs.schemas import Absence
from hibachi.booking.desk.schemas import AssignedChef
from hibachi.booking.policies.lifecycle import Status


class CalendarEvent(BaseModel):
    """One event, without the driving. `title` names host, guests and place."""

    booking_id: UUID
    reference: str
    title: str
    start: dt.datetime
    end: dt.datetime
    status: Status
    guests: int
    station_id: UUID
    severe_allergy: bool
    chefs: list[AssignedChef]
    chefs_missing: int


class Calendar(BaseModel):
    """Events that take place, and approved time off."""

    events: list[CalendarEvent]
    time_off: list[Absence]
