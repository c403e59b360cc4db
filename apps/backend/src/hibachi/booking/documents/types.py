"""What the papers are made from. The caller maps its rows to these; nothing here knows a table."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from hibachi.booking.agreements.types import AgreementText

SignatureMethod = Literal["typed", "drawn"]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The business as it shows on paper; `phone` in the form people read."""

    name: str
    phone: str
    email: str
    web: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Proof of a signature. `signature` is the typed name or the drawn path's data; `text_hash` is hex SHA-256."""

    signer_name: str
    method: SignatureMethod
    signature: str
    ticks: tuple[str, ...]
    signed_at: datetime
    ip: str | None
    user_agent: str | None
    text_hash: str


@dataclass(frozen=True, slots=True)
class AgreementPaper:
    """An agreement with the booking's values filled in; unsigned without `evidence`. `time_zone` is IANA."""

    letterhead: Letterhead
    reference: str
    text: AgreementText
    time_zone: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One priced line; `quantity` as it is read, such as "12" or "32.4 mi"; `note` explains, such as a minimum."""

    label: str
    quantity: str
    unit_cents: int | None
    amount_cents: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptPayment:
    """Money in, or with a negative amount money back. `label` such as "Deposit", `method` such as "Card"."""

    at: datetime
    label: str
    method: str
    amount_cents: int


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    """A receipt. Prices contain `tax_contained_cents` at `tax_rate` percent; tips are payments, never lines."""

    letterhead: Letterhead
    reference: str
    host_name: str
    event: str
    place: str
    lines: tuple[ReceiptLine, ...]
    total_cents: int
    tax_contained_cents: int
    tax_rate: str
    payments: tuple[ReceiptPayment, ...]
    balance_cents: int
    issued_at: datetime
    time_zone: str


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event for calendars. `uid` never changes, `sequence` grows with every change of the booking."""

    uid: str
    sequence: int
    summary: str
    description: str
    location: str
    starts_at: datetime
    ends_at: datetime
    time_zone: str
    changed_at: datetime
    cancelled: bool
    organiser_name: str
    organiser_email: str
    url: str | None = None
