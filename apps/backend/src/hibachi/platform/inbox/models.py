"""Table of the inbox."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class InboxMessage(TenantBase):
    """One provider message. States: waiting, handled, dead."""

    __tablename__ = "inbox_messages"
    __table_args__ = (
        UniqueConstraint("business_id", "provider", "provider_id"),
        Index("ix_inbox_messages_waiting", "next_at", postgresql_where="state = 'waiting'"),
    )

    provider: Mapped[str]
    provider_id: Mapped[str]
    kind: Mapped[str]
    payload: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(default="waiting")
    attempts: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime]
    handled_at: Mapped[datetime | None]
    last_error: Mapped[str | None]
