"""A host's own booking as the API shows and takes it."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, EmailStr, Field

from hibachi.booking.bookings.rules import NextStep
from hibachi.booking.policies.lifecycle import Status
from hibachi.booking.quotes.schemas import Count, EventDate, Quote, QuoteStation, Servings
from hibachi.payments.types import Method, PaymentStatus

Line = Annotated[str, Field(min_length=1, max_length=120)]
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="station time, `18:00`")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class ContactIn(_Strict):
    """Whom to reach. `phone` in any usual notation."""

    name: Annotated[str, Field(min_length=2, max_length=120)]
    email: EmailStr
    phone: Annotated[str, Field(min_length=7, max_length=32)]


class ContactOut(BaseModel):
    """Whom to reach; `phone` is E.164."""

    name: str
    email: str
    phone: str


class Address(_Strict):
    """Where the event takes place; the ZIP code is the one that was quoted."""

    line1: Line
    line2: Annotated[str, Field(max_length=120)] | None = None
    city: Line
    state: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    zip: Annotated[str, Field(pattern=r"^\d{5}$")]


AllergenCode = Literal[
    "shellfish_crustacean",
    "mollusc",
    "fish",
    "soy",
    "wheat",
    "sesame",
    "egg",
    "dairy",
    "peanut",
    "tree_nut",
    "msg",
    "sulfites",
    "celery",
    "corn",
]


class GuestAllergy(_Strict):
    """One guest's allergies. A severe one always reaches a person."""

    guest: Line
    codes: Annotated[list[AllergenCode], Field(max_length=14)]
    severe: bool = False
    note: Annotated[str, Field(max_length=300)] | None = None


class ConsentsIn(_Strict):
    """Marketing consents; unticked unless the host ticks them."""

    marketing_sms: bool = False
    marketing_email: bool = False


class HoldIn(_Strict):
    """A wish for a slot at a quoted price: `slot` or `asked_time`, in station time.

    `request_id` is made up by the caller; repeating a request with it makes no second booking. `offer` is the token of
    a waitlist offer, whose kept place is taken.
    """

    quote_id: UUID
    date: EventDate
    slot: Clock | None = None
    asked_time: Clock | None = None
    contact: ContactIn | None = None
    request_id: UUID | None = None
    offer: Annotated[str, Field(max_length=200)] | None = None


class DetailsIn(_Strict):
    """Everything the chef and the agreement need."""

    version: int
    contact: ContactIn
    address: Address
    occasion: Annotated[str, Field(max_length=60)] | None = None
    notes: Annotated[str, Field(max_length=2000)] | None = None
    allergies: Annotated[list[GuestAllergy], Field(max_length=100)] = []
    consents: ConsentsIn = ConsentsIn()


class DepositIn(_Strict):
    """How the deposit is paid."""

    version: int
    method: Method


class BalanceIn(_Strict):
    """How what is left of the total is paid."""

    version: int
    method: Method


class TipIn(_Strict):
    """A gratuity by card, wholly the chef's; more than the whole price is refused."""

    version: int
    amount_cents: Annotated[int, Field(gt=0, le=10_000_000)]


class PartyChangeIn(_Strict):
    """New counts and choices; what is left out stays."""

    adults: Count | None = None
    children: Count | None = None
    toddlers: Count | None = None
    upgrades: Servings | None = None
    addons: Servings | None = None
    extra_proteins: Servings | None = None


class PartyChangeApply(PartyChangeIn):
    """A change to be made to the version the host looked at."""

    version: int


class MoveIn(_Strict):
    """Another date and slot."""

    date: EventDate
    slot: Clock


class MoveApply(MoveIn):
    """A move to be made to the version the host looked at."""

    version: int


class CancelApply(_Strict):
    """A cancellation of the version the host looked at."""

    version: int
    reason: Annotated[str, Field(max_length=500)] | None = None


class PaymentOut(BaseModel):
    """One payment; `kind` is its purpose."""

    id: UUID
    kind: str
    method: str
    amount_cents: int
    refunded_cents: int
    status: PaymentStatus
    created_at: dt.datetime


class AgreementState(BaseModel):
    """Whether and when the agreement was signed, and by which template version."""

    signed: bool
    signed_at: dt.datetime | None
    version: str | None


class Deadlines(BaseModel):
    """The last instants for changes, inclusive."""

    menu_lock_at: dt.datetime
    guest_count_at: dt.datetime
    dietary_at: dt.datetime
    free_cancel_until: dt.datetime
    self_cancel_until: dt.datetime


class Abilities(BaseModel):
    """What the host can do now."""

    change_party: bool
    change_menu: bool
    cancel: bool
    reschedule: bool
    pay_balance: bool
    tip: bool


class TimelineEntry(BaseModel):
    """One line of the host's history."""

    at: dt.datetime
    label: str


class BookingFacts(BaseModel):
    """What takes place where, when and for whom: a booking without its money."""

    reference: str
    status: Status
    version: int
    date: dt.date
    slot: str
    asked_time: str | None
    time_zone: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    arrival_at: dt.datetime
    station: QuoteStation
    adults: int
    children: int
    toddlers: int
    upgrades: dict[str, int]
    addons: dict[str, int]
    extra_proteins: dict[str, int]
    zip: str
    city: str
    address: Address | None
    contact: ContactOut | None
    occasion: str | None
    notes: str | None
    allergies: list[GuestAllergy]
    hold_expires_at: dt.datetime | None
    pay_until: dt.datetime | None
    agreement: AgreementState
    deadlines: Deadlines
    next_step: NextStep
    can: Abilities
    events: list[TimelineEntry]


class BookingMoney(BaseModel):
    """What a booking costs and what was paid. A negative balance is a credit; tips are no part of paid and balance."""

    quote: Quote
    fees_cents: int
    total_cents: int
    paid_cents: int
    balance_cents: int
    tip_cents: int
    tip_choices_percent: list[int]
    deposit_method: str | None
    payments: list[PaymentOut]


class MyBooking(BookingFacts, BookingMoney):
    """A booking as its host sees it."""


class HeldBooking(BaseModel):
    """A fresh hold and the link token that gives its host access from now on."""

    booking: MyBooking
    link_token: str
    expires_at: dt.datetime | None


class HostPayment(BaseModel):
    """A payment to be made. `client_secret` and `publishable_key` are for the browser's card form."""

    id: UUID
    amount_cents: int
    method: str
    status: PaymentStatus
    gateway: str
    client_secret: str | None
    publishable_key: str | None


class PaymentOpened(BaseModel):
    """The booking, its payment and, when it is not by card, how to pay."""

    booking: MyBooking
    payment: HostPayment
    instructions: str | None


class PartyPreview(BaseModel):
    """What a change would cost and whether the slot can serve it."""

    old_total_cents: int
    new_total_cents: int
    difference_cents: int
    balance_cents: int
    quote: Quote
    feasible: bool
    reason: str | None


class MovePreview(BaseModel):
    """What a move would cost and whether it can be made."""

    fee_cents: int
    feasible: bool
    reason: str | None


class CancelPreview(BaseModel):
    """What a cancellation would give back. Without `self_service` only staff can do it."""

    refund_cents: int
    kept_cents: int
    self_service: bool
    rule: str
