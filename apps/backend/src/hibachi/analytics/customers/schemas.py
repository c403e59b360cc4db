"""A person as the panel shows one."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel

from hibachi.booking.desk.schemas import BookingRow


class TimelineItem(BaseModel):
    """Something that happened. `kind` starts with `booking.`, `payment.`, `consent.`, `lead.`, `note.` or
    `talk.`."""

    id: UUID
    at: dt.datetime
    kind: str
    title: str
    text: str | None = None
    booking_id: UUID | None = None
    conversation_id: UUID | None = None


class CustomerDetail(BaseModel):
    """A person; `timeline` is newest first. `spent_cents` is what was paid and not returned, without tips; null for who
    may not see payments."""

    id: UUID
    name: str
    email: str
    phone: str
    created_at: dt.datetime
    booking_count: int
    spent_cents: int | None
    last_event_date: dt.date | None
    marketing_sms: bool
    marketing_email: bool
    bookings: list[BookingRow]
    timeline: list[TimelineItem]
