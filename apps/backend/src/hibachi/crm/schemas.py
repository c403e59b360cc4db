"""People as the API shows them."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.crm.types import LeadStatus


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


class LeadStatusIn(BaseModel):
    """Another state for a lead; `was` is the one the caller saw, `reason` goes into the audit log."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    was: LeadStatus
    status: LeadStatus
    reason: Annotated[str, Field(max_length=300)] = ""


class LeadPage(BaseModel):
    """Leads, newest first."""

    items: list[LeadOut]
