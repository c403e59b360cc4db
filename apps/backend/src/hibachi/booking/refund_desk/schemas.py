"""Money to be given back, as the panel shows it."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.payments.types import ManualMethod, Method, Purpose

Wait = Literal["by_hand", "failed"]


class RefundItem(BaseModel):
    """A refund that waits for a person: to be sent by hand, or because the provider could not."""

    id: UUID
    waits: Wait
    booking_id: UUID
    reference: str
    host_name: str | None
    purpose: Purpose
    method: Method
    amount_cents: int
    reason: str
    failure_code: str | None
    created_at: dt.datetime


class RefundList(BaseModel):
    """Oldest first."""

    items: list[RefundItem]


class DoneIn(BaseModel):
    """How the money left."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    how: ManualMethod
    reference: Annotated[str, Field(min_length=1, max_length=120)]


class CreditItem(BaseModel):
    """A booking that was paid more than it costs."""

    booking_id: UUID
    reference: str
    host_name: str | None
    version: int
    date: dt.date
    total_cents: int
    paid_cents: int
    credit_cents: int


class CreditList(BaseModel):
    """Soonest event first."""

    items: list[CreditItem]


class CreditIn(BaseModel):
    """The booking as it was looked at."""

    model_config = ConfigDict(extra="forbid")

    version: int
