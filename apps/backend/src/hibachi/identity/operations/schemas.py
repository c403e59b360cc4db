"""Operations as the panel shows them."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict


class PartItem(BaseModel):
    """One part the installation depends on."""

    model_config = ConfigDict(from_attributes=True)

    ok: bool
    milliseconds: float
    detail: str | None


class HealthDetail(BaseModel):
    """Health of every part, and what runs."""

    environment: str
    python: str
    parts: dict[str, PartItem]
    dead_letters: int


class DeadLetterItem(BaseModel):
    """One event that one subscriber could not handle."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    event: str
    subscriber: str
    aggregate_id: UUID
    attempts: int
    last_error: str
    failed_at: datetime


class WebhookMessage(BaseModel):
    """A provider's message that could not be worked on. What it says stays with us: `error` is its first line."""

    id: UUID
    provider: str
    kind: str
    received_at: datetime
    attempts: int
    error: str


class WebhookMessageList(BaseModel):
    """Newest first, at most 200."""

    items: list[WebhookMessage]


class DeadLetterList(BaseModel):
    """Newest first, at most 200."""

    items: list[DeadLetterItem]
    next_cursor: str | None = None
