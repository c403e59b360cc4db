"""Table of tasks."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class Task(TenantBase):
    """Something a person must do by `due_at`. `about_kind` and `about_id` name the row it came from.

    The same thing is on the list once: `dedupe_key` names the happening.
    """

    __tablename__ = "tasks"
    __table_args__ = (
        Index("ix_tasks_status", "business_id", "status", "due_at"),
        Index("ix_tasks_customer_id", "customer_id"),
        Index("uq_tasks_dedupe_key", "business_id", "dedupe_key", unique=True),
    )

    kind: Mapped[str]
    status: Mapped[str] = mapped_column(default="open")
    due_at: Mapped[datetime]
    note: Mapped[str] = mapped_column(EncryptedText)
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customers.id"))
    about_kind: Mapped[str]
    about_id: Mapped[UUID]
    dedupe_key: Mapped[str]
    done_at: Mapped[datetime | None]
    done_by: Mapped[UUID | None]
    taken_by: Mapped[UUID | None]
    taken_by_name: Mapped[str | None]
