"""Tables of payments."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.payments.types import Method, PaymentStatus, Purpose
from hibachi.platform.orm import EncryptedText, TenantBase

_OPEN = "status IN ('created', 'pending')"


class ProviderCustomer(TenantBase):
    """A payer at the card provider; `provider_id` is empty until the provider was told."""

    __tablename__ = "provider_customers"
    __table_args__ = (UniqueConstraint("business_id", "provider", "owner_id"),)

    provider: Mapped[str]
    owner_id: Mapped[UUID]
    name: Mapped[str] = mapped_column(EncryptedText())
    email: Mapped[str] = mapped_column(EncryptedText())
    provider_id: Mapped[str | None]


class Payment(TenantBase):
    """One amount due of one subject, and what became of it.

    `gateway_due_at` is the next instant at which the provider must be told or asked something about this row; NULL
    when nothing is open there. It is what lets a sweep finish the work of a process that died.
    """

    __tablename__ = "payments"
    __table_args__ = (
        CheckConstraint("amount_cents > 0", name="amount_positive"),
        CheckConstraint("method IN ('card', 'venmo', 'zelle', 'cash')", name="method_known"),
        CheckConstraint("purpose IN ('deposit', 'balance', 'tip', 'reschedule_fee')", name="purpose_known"),
        CheckConstraint("status IN ('created', 'pending', 'succeeded', 'failed', 'cancelled')", name="status_known"),
        Index("ix_payments_subject", "subject_id", "subject_kind"),
        Index(
            "uq_payments_one_open",
            "business_id",
            "subject_kind",
            "subject_id",
            "purpose",
            unique=True,
            postgresql_where=_OPEN,
        ),
        Index("uq_payments_provider_id", "provider_id", unique=True),
        Index("ix_payments_gateway_due", "gateway_due_at", postgresql_where="gateway_due_at IS NOT NULL"),
        Index("ix_payments_succeeded_at", "succeeded_at"),
    )

    subject_kind: Mapped[str]
    subject_id: Mapped[UUID]
    purpose: Mapped[Purpose] = mapped_column(String)
    method: Mapped[Method] = mapped_column(String)
    amount_cents: Mapped[int]
    status: Mapped[PaymentStatus] = mapped_column(String, default="created")
    description: Mapped[str] = mapped_column(default="")
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("provider_customers.id"))
    provider_id: Mapped[str | None]
    gateway_due_at: Mapped[datetime | None]
    succeeded_at: Mapped[datetime | None]
    failure_code: Mapped[str | None]
    failure_ref: Mapped[str | None]
    reference: Mapped[str] = mapped_column(default="")
    recorded_by: Mapped[UUID | None]
