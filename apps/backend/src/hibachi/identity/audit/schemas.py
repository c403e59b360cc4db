"""The audit log as the panel shows it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel


class AuditItem(BaseModel):
    """One act. `detail` is the change in one line; `before` and `after` hold the changed fields."""

    id: UUID
    at: datetime
    actor: str
    actor_id: UUID | None
    action: str
    subject: str | None
    subject_id: UUID | None
    detail: str | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    ip: str | None
    request_id: str | None


class AuditPage(BaseModel):
    """A page of the log; `next_cursor` leads to the older ones."""

    items: list[AuditItem]
    next_cursor: UUID | None
