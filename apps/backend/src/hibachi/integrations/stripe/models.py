"""Table in which the fake keeps what Stripe would keep, so that processes share it and restarts forget nothing."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from hibachi.platform.orm import TenantBase


class FakeStripeObject(TenantBase):
    """A customer, intent, refund, event or the behaviour asked for. `due_at`: when an event is to be
    delivered, or a refund changes its state."""

    __tablename__ = "fake_stripe_objects"
    __table_args__ = (
        Index("uq_fake_stripe_objects_object_id", "object_id", unique=True),
        Index("uq_fake_stripe_objects_idempotency_key", "idempotency_key", unique=True),
        Index("ix_fake_stripe_objects_parent_id", "parent_id"),
        Index("ix_fake_stripe_objects_due", "due_at", postgresql_where="due_at IS NOT NULL"),
    )

    object_id: Mapped[str]
    kind: Mapped[str]
    parent_id: Mapped[str | None]
    body: Mapped[dict[str, Any]]
    idempotency_key: Mapped[str | None]
    fingerprint: Mapped[str | None]
    answer: Mapped[dict[str, Any] | None]
    due_at: Mapped[datetime | None]
