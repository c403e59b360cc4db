"""Approvals as the panel shows them."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, Field

from hibachi.identity.approvals.types import ApprovalState


class ApprovalItem(BaseModel):
    """One request for a second person. `kind` such as `price_book.publish` says what happens on approval."""

    id: UUID
    kind: str
    subject_id: UUID
    summary: str
    data: dict[str, Any]
    state: ApprovalState
    requested_by: str
    requested_at: datetime
    may_decide: bool


class ApprovalList(BaseModel):
    """What waits for a decision."""

    items: list[ApprovalItem]
    next_cursor: str | None = None


class Decision(BaseModel):
    """A decision's reason."""

    note: Annotated[str | None, Field(max_length=500)] = None
