"""Tables of the outbox."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Identity, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class OutboxEvent(TenantBase):
    """One published event; `relayed_at` is set when its deliveries exist."""

    __tablename__ = "outbox_events"
    __table_args__ = (Index("ix_outbox_events_waiting", "position", postgresql_where="relayed_at IS NULL"),)

    position: Mapped[int] = mapped_column(BigInteger, Identity(always=True), unique=True)
    name: Mapped[str]
    aggregate_id: Mapped[UUID]
    payload: Mapped[dict[str, Any]]
    relayed_at: Mapped[datetime | None]


class OutboxDelivery(TenantBase):
    """One event on its way to one subscriber. States: waiting, done, dead."""

    __tablename__ = "outbox_deliveries"
    __table_args__ = (
        UniqueConstraint("event_id", "subscriber"),
        Index("ix_outbox_deliveries_due", "next_at", postgresql_where="state = 'waiting'"),
        Index(
            "ix_outbox_deliveries_order",
            "aggregate_id",
            "subscriber",
            "position",
            postgresql_where="state = 'waiting'",
        ),
    )

    event_id: Mapped[UUID] = mapped_column(ForeignKey("outbox_events.id", ondelete="CASCADE"))
    position: Mapped[int]
    aggregate_id: Mapped[UUID]
    subscriber: Mapped[str]
    state: Mapped[str] = mapped_column(default="waiting")
    attempts: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    last_error: Mapped[str | None]
