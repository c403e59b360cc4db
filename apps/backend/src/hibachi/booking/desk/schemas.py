"""Bookings as staff see and change them."""

import datetime as dt
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.booking.chef_alerts.schemas import ChefAlertOut
from hibachi.booking.places.types import Absence
from hibachi.booking.policies.lifecycle import Status
from hibachi.booking.selfservice.schemas import BookingFacts, BookingMoney
from hibachi.payments.types import Method, Purpose, RefundStatus

Reason = Annotated[str, Field(min_length=2, max_length=500)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class ChefRef(BaseModel):
    """A chef by name."""

    id: UUID
    name: str


class AssignedChef(ChefRef):
    """A chef of an event; `absence` says why he or she will not come all the same."""

    absence: Absence | None


class BookingRow(BaseModel):
    """One line of a list of bookings. `chefs_missing` counts out who is assigned and away. Sums are null for callers
    who may not see payments."""

    id: UUID
    reference: str
    status: Status
    version: int
    date: dt.date
    slot: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    time_zone: str
    customer_id: UUID | None
    customer_name: str | None
    city: str
    zip: str
    guests: int
    adults: int
    children: int
    toddlers: int
    chefs: list[AssignedChef]
    chefs_needed: int
    chefs_missing: int
    total_cents: int | None
    paid_cents: int | None
    balance_cents: int | None
    allergy_count: int
    severe_allergy: bool
    station_id: UUID
    hold_expires_at: dt.datetime | None


class BookingPage(BaseModel):
    """A page of bookings; `total` counts all that match."""

    items: list[BookingRow]
    next_cursor: str | None
    total: int


class HistoryEntry(BaseModel):
    """One line of a booking's history."""

    id: UUID
    at: dt.datetime
    kind: str
    before: str | None
    after: str | None
    who: str
    actor: str
    note: str | None
    data: dict[str, Any]


class Assignment(BaseModel):
    """One chef's taken range, driving included."""

    chef_id: UUID
    name: str
    blocked_from: dt.datetime
    blocked_to: dt.datetime


class AgreementEvidence(BaseModel):
    """Proof of the signature."""

    signer_name: str
    method: str
    signed_at: dt.datetime
    template_version: str
    text_hash: str
    ip: str | None
    user_agent: str | None


class RefundOut(BaseModel):
    """Money on its way back to the host, or given back; `kind` is the purpose of the payment it is taken from."""

    id: UUID
    kind: Purpose
    method: Method
    amount_cents: int
    status: RefundStatus
    failure_code: str | None
    created_at: dt.datetime
    succeeded_at: dt.datetime | None


class BookingDetail(BaseModel):
    """Everything about one booking. For callers who may not see payments `money` is null and `refunds` is empty."""

    row: BookingRow
    booking: BookingFacts
    money: BookingMoney | None
    refunds: list[RefundOut]
    channel: str
    staff_hold: bool
    history: list[HistoryEntry]
    assignments: list[Assignment]
    agreement: AgreementEvidence | None
    next_statuses: list[Status]
    chef_alert: ChefAlertOut | None


class Candidate(BaseModel):
    """A chef of the station, whether he or she can serve the event, and how well it suits (0–100)."""

    chef_id: UUID
    name: str
    feasible: bool
    assigned: bool
    reason: str | None
    score: float


class AssignIn(_Strict):
    """The chefs of an event: exactly as many as it needs."""

    version: int
    chef_ids: Annotated[list[UUID], Field(min_length=1, max_length=10)]


class TakeOffIn(_Strict):
    """A chef who will not cook, and why."""

    version: int
    chef_id: UUID
    reason: Reason


class CancelIn(_Strict):
    """A cancellation; `refund_cents` only when a person decides otherwise than the policy."""

    version: int
    reason: Reason
    refund_cents: Annotated[int, Field(ge=0, le=10_000_000)] | None = None


class ManualPaymentIn(_Strict):
    """Money staff saw arrive; `above_owed` confirms that more came than is owed, and not as a tip."""

    version: int
    method: Literal["venmo", "zelle", "cash"]
    amount_cents: Annotated[int, Field(gt=0, le=10_000_000)]
    kind: Literal["deposit", "balance", "tip"] = "deposit"
    reference: Annotated[str, Field(max_length=120)] = ""
    above_owed: bool = False


class TransitionIn(_Strict):
    """Another state, for what no other action covers: started, completed, nobody there."""

    version: int
    to: Literal["in_progress", "completed", "no_show", "cancellation_requested", "confirmed"]
    reason: Reason


class HoldToggleIn(_Strict):
    """A staff hold keeps an unpaid booking from running out."""

    version: int
    staff_hold: bool


class LinkOut(BaseModel):
    """The address of the host's own page."""

    url: str
