"""A day as the panel shows it."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel

from hibachi.booking.desk.schemas import BookingRow


class TodayCounts(BaseModel):
    """Figures of the day. `deposits_due` counts signed and unpaid bookings of this and every coming date,
    `money_needs_hand` refunds, credits, messages, differences and letters that wait for a person who may see them."""

    events: int
    guests: int
    without_chef: int
    deposits_due: int
    waiting_for_person: int
    money_needs_hand: int


class WaitingPerson(BaseModel):
    """Somebody who waits for a person in a conversation."""

    conversation_id: UUID
    reason: str
    since: dt.datetime
    preview: str


class TodayChef(BaseModel):
    """A chef of the station with the ids of the day's events."""

    id: UUID
    name: str
    events: list[UUID]


class Today(BaseModel):
    """One station date. `events` leaves out what was cancelled or ran out; no sum for who may not see payments."""

    date: dt.date
    events: list[BookingRow]
    counts: TodayCounts
    balance_to_collect_cents: int | None
    first_set_up_at: dt.datetime | None
    waiting: list[WaitingPerson]
    chefs: list[TodayChef]
