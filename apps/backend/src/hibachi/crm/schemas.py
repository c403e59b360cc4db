"""People as the API shows them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel

from hibachi.crm.models import Customer, Lead


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


def customer_out(customer: Customer) -> CustomerOut:
    """The public form of a person."""
    return CustomerOut.model_validate(customer, from_attributes=True)


def lead_out(lead: Lead, customer: Customer) -> LeadOut:
    """The public form of a lead."""
    return LeadOut(
        id=lead.id,
        customer=customer_out(customer),
        source=lead.source,
        status=lead.status,
        reason=lead.reason,
        value_cents=lead.value_cents,
        event_date=lead.event_date,
        created_at=lead.created_at,
    )
