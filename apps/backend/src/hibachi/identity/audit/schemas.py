"""The audit log as the panel shows it."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field


class AuditQuery(BaseModel):
    """What to look for. `actor` is an id or part of a name, `action` how it begins; days are the business's."""

    actor: str | None = Field(None, max_length=120)
    action: str | None = Field(None, max_length=120)
    subject: UUID | None = Field(None, description="the thing that was acted on")
    since: date | None = Field(None, alias="from", description="first day")
    until: date | None = Field(None, alias="to", description="last day")
    cursor: UUID | None = None
    limit: int = Field(50, ge=1, le=200)


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
