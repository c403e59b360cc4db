"""Table of refunds."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.payments.types import ManualMethod, RefundStatus
from hibachi.platform.orm import TenantBase


class Refund(TenantBase):
    """Money given back of one payment. A trigger keeps the refunds that have not failed within the payment's amount.

    "manual_due" waits for a person to send the money by Venmo, Zelle or cash; `paid_how` is how it left when a person
    sent it. `settled_at` of a failed one is when a person dealt with it: another refund took its place.
    `gateway_due_at` as in `Payment`.
    """

    __tablename__ = "refunds"
    __table_args__ = (
        CheckConstraint("amount_cents > 0", name="amount_positive"),
        CheckConstraint("status IN ('created', 'pending', 'succeeded', 'failed', 'manual_due')", name="status_known"),
        Index("ix_refunds_payment_id", "payment_id"),
        Index("uq_refunds_provider_id", "provider_id", unique=True),
        Index("ix_refunds_gateway_due", "gateway_due_at", postgresql_where="gateway_due_at IS NOT NULL"),
        Index("ix_refunds_failed", "business_id", postgresql_where="status = 'failed' AND settled_at IS NULL"),
        Index("ix_refunds_manual_due", "business_id", postgresql_where="status = 'manual_due'"),
    )

    payment_id: Mapped[UUID] = mapped_column(ForeignKey("payments.id"))
    amount_cents: Mapped[int]
    status: Mapped[RefundStatus] = mapped_column(String, default="created")
    reason: Mapped[str] = mapped_column(default="")
    provider_id: Mapped[str | None]
    gateway_due_at: Mapped[datetime | None]
    succeeded_at: Mapped[datetime | None]
    failure_code: Mapped[str | None]
    reference: Mapped[str] = mapped_column(default="")
    requested_by: Mapped[UUID | None]
    paid_by: Mapped[UUID | None]
    paid_how: Mapped[ManualMethod | None] = mapped_column(String)
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[UUID | None]
