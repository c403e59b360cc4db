"""Table of approvals."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.identity.approvals.types import ApprovalState
from hibachi.identity.types import Permission
from hibachi.platform.orm import TenantBase


class Approval(TenantBase):
    """One request for a second person. The database itself refuses that somebody decides on their own request."""

    __tablename__ = "approvals"
    __table_args__ = (
        CheckConstraint("decided_by IS NULL OR decided_by <> requested_by", name="second_person"),
        Index("uq_approvals_open", "business_id", "kind", "subject_id", unique=True, postgresql_where="state = 'open'"),
    )

    kind: Mapped[str]
    subject_id: Mapped[UUID]
    summary: Mapped[str]
    data: Mapped[dict[str, Any]]
    permission: Mapped[Permission] = mapped_column(String)
    requested_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    state: Mapped[ApprovalState] = mapped_column(String, default="open")
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]
