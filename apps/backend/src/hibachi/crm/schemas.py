"""People as the API shows them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel


class CustomerOut(BaseModel):
    """A person; `phone` is E.164."""

    id: UUID
    name: str
    email: str
    phone: str
    created_at: dt.datetime


class CustomerPage(BaseModel):
    """A page of people."""

    items: list[CustomerOut]
    next_cursor: str | None


class LeadOut(BaseModel):
    """A lead with its person."""

    id: UUID
    customer: CustomerOut
    source: str
    status: str
    reason: str | None
    value_cents: int
    event_date: dt.date | None
    created_at: dt.datetime


class LeadPage(BaseModel):
    """Leads, newest first."""

    items: list[LeadOut]
