"""Tables of bookings."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Numeric, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.booking.policies.lifecycle import Status
from hibachi.platform.orm import EncryptedText, TenantBase


class Booking(TenantBase):
    """One event of one host.

    `version` grows with every change and guards against two people changing at once. The quote, the version of
    prices and policy and the travel prices are frozen when the booking is made. `expires_at` is when an unpaid
    booking runs out; null when it does not. `request_id` is the caller's own id of the request, so that a repeated
    one makes no second booking. `address`, `notes` and `allergies` are sealed JSON or text. Name, e-mail and phone
    (E.164) are what was given for this booking; the person behind `customer_id` may have others, and a host never
    sees those.
    """

    __tablename__ = "bookings"
    __table_args__ = (
        UniqueConstraint("business_id", "reference"),
        UniqueConstraint("business_id", "request_id"),
        Index("ix_bookings_starts_at", "business_id", "starts_at"),
        Index("ix_bookings_event_date", "business_id", "event_date"),
        Index("ix_bookings_status", "business_id", "status", "starts_at"),
        Index("ix_bookings_expiry", "expires_at", postgresql_where="expires_at IS NOT NULL"),
    )

    reference: Mapped[str]
    request_id: Mapped[UUID | None]
    status: Mapped[Status] = mapped_column(String)
    status_since: Mapped[datetime]
    held_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)
    channel: Mapped[str]
    quote_id: Mapped[UUID] = mapped_column(ForeignKey("quotes.id"))
    station_id: Mapped[UUID] = mapped_column(ForeignKey("stations.id"))
    customer_id: Mapped[UUID | None] = mapped_column(index=True)
    event_date: Mapped[date]
    slot: Mapped[time]
    asked_time: Mapped[time | None]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    staff_hold: Mapped[bool] = mapped_column(default=False)
    adults: Mapped[int]
    children: Mapped[int]
    toddlers: Mapped[int]
    extras: Mapped[dict[str, Any]]
    zip: Mapped[str]
    city: Mapped[str]
    county: Mapped[str]
    miles: Mapped[Decimal] = mapped_column(Numeric(6, 1))
    address: Mapped[str | None] = mapped_column(EncryptedText)
    occasion: Mapped[str | None]
    notes: Mapped[str | None] = mapped_column(EncryptedText)
    allergies: Mapped[str | None] = mapped_column(EncryptedText)
    allergy_count: Mapped[int] = mapped_column(default=0)
    severe_allergy: Mapped[bool] = mapped_column(default=False)
    customer_name: Mapped[str | None]
    contact_email: Mapped[str | None] = mapped_column(EncryptedText)
    contact_phone: Mapped[str | None] = mapped_column(EncryptedText)
    deposit_method: Mapped[str | None]
    reschedules: Mapped[int] = mapped_column(default=0)
    fees_cents: Mapped[int] = mapped_column(default=0)
    kept_until: Mapped[datetime | None]
    price_book_version: Mapped[int]
    total_cents: Mapped[int]
    paid_cents: Mapped[int] = mapped_column(default=0)
    quote: Mapped[dict[str, Any]]
    travel: Mapped[dict[str, Any]]


class BookingEvent(TenantBase):
    """One line of a booking's history; never changed."""

    __tablename__ = "booking_events"
    __table_args__ = (Index("ix_booking_events_booking_id", "booking_id", "created_at"),)

    booking_id: Mapped[UUID] = mapped_column(ForeignKey("bookings.id"))
    kind: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]
    actor: Mapped[str]
    actor_id: Mapped[UUID | None]
    actor_name: Mapped[str]
    note: Mapped[str | None]
    data: Mapped[dict[str, Any]]
