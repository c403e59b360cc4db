"""What a summary is made of, as plain data."""

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.office.types import Figure
from hibachi.crm.types import LeadStatus


@dataclass(frozen=True, slots=True)
class BookingFact:
    """One booking; sums are None for who may not see money. `allergies` are (guest, codes, severe)."""

    reference: str
    status: str
    day: date
    slot: time
    city: str
    adults: int
    children: int
    toddlers: int
    total_cents: int | None
    paid_cents: int | None
    balance_cents: int | None
    allergies: tuple[tuple[str, tuple[str, ...], bool], ...]
    confirmed_at: datetime | None


@dataclass(frozen=True, slots=True)
class LeadFact:
    """One lead as it stands."""

    id: UUID
    source: str
    status: str
    value_cents: int
    day: date | None
    at: datetime


@dataclass(frozen=True, slots=True)
class TalkFact:
    """One conversation: what was asked (by the assistant's reading), the tone, what was wanted and promised."""

    id: UUID
    channel: str
    at: datetime
    asked: tuple[str, ...]
    tone: str
    wanted: Wanted
    quoted_cents: int | None
    promises: tuple[str, ...]
    state: str


@dataclass(frozen=True, slots=True)
class TaskFact:
    """One open task."""

    kind: str
    note: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything a summary may state. Instants are station time; `name` is empty for somebody unknown."""

    name: str
    reach: tuple[str, ...]
    since: datetime | None
    bookings: tuple[BookingFact, ...]
    leads: tuple[LeadFact, ...]
    talks: tuple[TalkFact, ...]
    tasks: tuple[TaskFact, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another state for a lead, and why."""

    lead_id: UUID
    now: str
    to: LeadStatus
    reason: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A draft for a note. `wording` is `model`, `house`, or `house:` and why a model's words were not taken."""

    text: str
    figures: tuple[Figure, ...]
    suggestion: Suggestion | None
    customer_id: UUID | None
    wording: str = "house"
