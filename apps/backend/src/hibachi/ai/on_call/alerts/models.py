"""Tables of alerts."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.ai.on_call.alerts.types import Closing
from hibachi.platform.orm import TenantBase

_OPEN = text("closed_at IS NULL")


class OnCallAlert(TenantBase):
    """One hand-over that people on call are told of, from `created_at` until `closed_at`.

    `reference` is what they answer with. `next_at` is when the next is told, or when a spent alert lapses; `spent_at`
    when the last was. `closed_number` is the hash of the number that acknowledged.
    """

    __tablename__ = "on_call_alerts"
    __table_args__ = (
        Index("uq_on_call_alerts_open", "business_id", "reference", unique=True, postgresql_where=_OPEN),
        Index("uq_on_call_alerts_hand_over", "hand_over_id", unique=True, postgresql_where=_OPEN),
        Index("ix_on_call_alerts_due", "next_at", postgresql_where=_OPEN),
        Index("ix_on_call_alerts_conversation", "conversation_id", "created_at"),
    )

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    hand_over_id: Mapped[UUID] = mapped_column(ForeignKey("conversation_hand_overs.id", ondelete="CASCADE"))
    reason: Mapped[str]
    priority: Mapped[str]
    reference: Mapped[str]
    next_at: Mapped[datetime]
    spent_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    closed_because: Mapped[Closing | None] = mapped_column(String)
    closed_by: Mapped[UUID | None]
    closed_by_name: Mapped[str | None]
    closed_number: Mapped[str | None]


class OnCallTelling(TenantBase):
    """One text to one person at `created_at`; who they were stays although the roster changes."""

    __tablename__ = "on_call_tellings"
    __table_args__ = (
        UniqueConstraint("alert_id", "turn"),
        Index("ix_on_call_tellings_number", "business_id", "number_hash", "created_at"),
    )

    alert_id: Mapped[UUID] = mapped_column(ForeignKey("on_call_alerts.id", ondelete="CASCADE"))
    turn: Mapped[int]
    person_id: Mapped[UUID]
    staff_id: Mapped[UUID | None]
    name: Mapped[str]
    number_hash: Mapped[str]
    failed: Mapped[bool]
