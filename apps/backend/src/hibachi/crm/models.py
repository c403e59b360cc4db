"""Tables of people, leads and consents."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class Customer(TenantBase):
    """A person. E-mail and phone (E.164) are sealed and found again by their keyed hashes.

    Who was met on the phone or in a chat may have only one of them; the other is empty.
    """

    __tablename__ = "customers"
    __table_args__ = (
        Index("uq_customers_email_hash", "business_id", "email_hash", unique=True),
        Index("ix_customers_phone_hash", "business_id", "phone_hash"),
    )

    name: Mapped[str]
    email: Mapped[str] = mapped_column(EncryptedText)
    email_hash: Mapped[str]
    phone: Mapped[str] = mapped_column(EncryptedText)
    phone_hash: Mapped[str]


class Lead(TenantBase):
    """Somebody who may book. `value_cents` is what the wished-for party is worth."""

    __tablename__ = "leads"
    __table_args__ = (
        Index("ix_leads_status", "business_id", "status", "created_at"),
        Index("ix_leads_customer_id", "customer_id"),
    )

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    source: Mapped[str]
    status: Mapped[str] = mapped_column(default="new")
    reason: Mapped[str | None]
    value_cents: Mapped[int]
    event_date: Mapped[date | None]


class ConsentRecord(TenantBase):
    """One given or withdrawn consent, with the text that was shown and where it came from; never changed."""

    __tablename__ = "consent_records"
    __table_args__ = (Index("ix_consent_records_customer_id", "customer_id", "created_at"),)

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    channel: Mapped[str]
    purpose: Mapped[str]
    status: Mapped[str]
    text_version: Mapped[str]
    ip: Mapped[str | None] = mapped_column(EncryptedText)
    source: Mapped[dict[str, Any]]
