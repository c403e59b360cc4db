"""Chefs as staff see and change them."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.booking.selfservice.schemas import Clock

Level = Literal["junior", "chef", "senior", "manager"]
Name = Annotated[str, Field(min_length=2, max_length=80)]
Skill = Annotated[str, Field(min_length=2, max_length=40)]
ZipCode = Annotated[str, Field(pattern=r"^\d{5}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class HoursRange(_Strict):
    """Working hours of one weekday in station time; Monday is 0."""

    weekday: Annotated[int, Field(ge=0, le=6)]
    start: Clock
    end: Clock


class HoursIn(_Strict):
    """A chef's whole week."""

    hours: Annotated[list[HoursRange], Field(max_length=28)]


class TimeOffIn(_Strict):
    """A range away, half open; instants with a time zone."""

    starts_at: dt.datetime
    ends_at: dt.datetime
    reason: Annotated[str, Field(max_length=200)] | None = None


class TimeOffOut(BaseModel):
    """A range away. States: requested, approved."""

    id: UUID
    chef_id: UUID
    starts_at: dt.datetime
    ends_at: dt.datetime
    state: str
    reason: str | None


class Absence(BaseModel):
    """Approved time off with the chef's name."""

    id: UUID
    chef_id: UUID
    chef_name: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    reason: str | None


class ChefIn(_Strict):
    """A new chef."""

    name: Name
    station_id: UUID
    level: Level
    skills: Annotated[list[Skill], Field(max_length=20)] = []
    home_zip: ZipCode
    rating: Annotated[float, Field(ge=0, le=5)] = 4.5


class ChefPatch(_Strict):
    """Changes to a chef; what is left out stays."""

    name: Name | None = None
    level: Level | None = None
    skills: Annotated[list[Skill], Field(max_length=20)] | None = None
    home_zip: ZipCode | None = None
    rating: Annotated[float, Field(ge=0, le=5)] | None = None
    active: bool | None = None


class ChefOut(BaseModel):
    """A chef with hours and coming time off."""

    id: UUID
    name: str
    station_id: UUID
    level: str
    active: bool
    skills: list[str]
    rating: float
    home_zip: str
    hours: list[HoursRange]
    time_off: list[TimeOffOut]
