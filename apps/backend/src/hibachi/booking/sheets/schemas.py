"""Events as the chefs who cook them see them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel

from hibachi.booking.policies.lifecycle import Status
from hibachi.booking.selfservice.schemas import Address, GuestAllergy


class EventLine(BaseModel):
    """One line of a chef's list. Times are instants; `time_zone` is the station's."""

    booking_id: UUID
    reference: str
    status: Status
    date: dt.date
    slot: str
    time_zone: str
    arrival_at: dt.datetime
    starts_at: dt.datetime
    ends_at: dt.datetime
    host_first_name: str | None
    city: str
    zip: str
    adults: int
    children: int
    toddlers: int
    chefs: list[str]
    allergy_count: int
    severe_allergy: bool


class EventPage(BaseModel):
    """A page of events; `total` counts all that match."""

    items: list[EventLine]
    next_cursor: str | None
    total: int


class Dish(BaseModel):
    """What the party ordered beyond the included menu; `kind` as in the quote."""

    code: str
    kind: str
    label: str
    quantity: int


class PrepSheet(EventLine):
    """Everything a chef needs for an event; `host_phone` is for the day itself."""

    address: Address | None
    host_phone: str | None
    dishes: list[Dish]
    occasion: str | None
    notes: str | None
    allergies: list[GuestAllergy]
