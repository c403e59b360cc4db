"""What is remembered of oneself, as the site shows it."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel

from hibachi.ai.memory.types import Kind


class OwnFactOut(BaseModel):
    """A remembered fact as its own person sees it; `by_team` when the team wrote it down."""

    id: UUID
    kind: Kind
    kind_name: str
    value: str
    said_at: dt.datetime
    channel: str | None
    by_team: bool


class OwnMemoryOut(BaseModel):
    """What is remembered of oneself."""

    items: list[OwnFactOut]


class LinkAsked(BaseModel):
    """Whether letters leave at all. Nothing else is told, so that nobody learns whom an address belongs to."""

    sent: bool
