"""The waitlist as the API takes it."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, EmailStr, Field

from hibachi.booking.quotes.schemas import EventDate
from hibachi.booking.selfservice.schemas import Clock


class WaitlistIn(BaseModel):
    """A wish for a full date, or for one slot of it."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    date: EventDate
    slot: Clock | None = None
    zip: Annotated[str, Field(min_length=5, max_length=10)]
    guests: Annotated[int, Field(ge=1, le=100)]
    name: Annotated[str, Field(min_length=2, max_length=120)]
    email: EmailStr
    phone: Annotated[str, Field(min_length=7, max_length=32)]


class OfferOut(BaseModel):
    """An offered place. While it is `open` it is kept for whoever holds the offer's link and has not been held yet."""

    date: dt.date
    slot: str
    zip: str
    guests: int
    until: dt.datetime
    time_zone: str
    open: bool


class WaitlistOut(BaseModel):
    """A place in line; `position` starts at 1."""

    id: UUID
    date: dt.date
    slot: str | None
    position: int
