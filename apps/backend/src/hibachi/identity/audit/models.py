"""Table of the audit log."""

from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from hibachi.platform.orm import TenantBase


class AuditEntry(TenantBase):
    """One act. The application's role holds SELECT and INSERT only, so an entry cannot be changed or removed."""

    __tablename__ = "audit_log"
    __table_args__ = (
        Index("ix_audit_log_business_id_id", "business_id", "id"),
        Index("ix_audit_log_subject_id", "subject_id"),
    )

    actor_kind: Mapped[str]
    actor_id: Mapped[UUID | None]
    actor_name: Mapped[str]
    action: Mapped[str]
    subject_kind: Mapped[str]
    subject_id: Mapped[UUID | None]
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any] | None]
    address: Mapped[str | None]
    request_id: Mapped[str | None]
