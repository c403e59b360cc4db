"""Bookings as staff take them."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.booking.availability.schemas import NextFree
from hibachi.booking.availability.types import SlotState
from hibachi.booking.bookings.types import Exceptional
from hibachi.booking.quotes.schemas import QuoteRequest, QuoteStation
from hibachi.booking.selfservice.schemas import Address, Clock, ContactIn


class NewBookingIn(BaseModel):
    """A booking by phone. `slot` or `asked_time`, in station time; the date is the quote's.

    The address and the notes may come later from the host. `exceptions` name what a person allows all the same.
    """

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    request_id: UUID
    quote: QuoteRequest
    slot: Clock | None = None
    asked_time: Clock | None = None
    contact: ContactIn
    address: Address | None = None
    notes: Annotated[str, Field(max_length=2000)] | None = None
    exceptions: Annotated[frozenset[Exceptional], Field(max_length=2)] = frozenset()


class StartOut(BaseModel):
    """A slot and how many chefs could serve it. Only a person may give one that is `too_soon`."""

    slot: str
    state: SlotState
    chefs_free: int
    chefs_needed: int


class Starts(BaseModel):
    """A date's slots in station time; `next_free` when none of them is free.

    The host has `sign_hours` to sign, then `pay_hours` to pay.
    """

    date: dt.date
    time_zone: str
    station: QuoteStation
    city: str
    state: str
    miles: str
    beyond_reach: bool
    sign_hours: int
    pay_hours: int
    slots: list[StartOut]
    next_free: NextFree | None
