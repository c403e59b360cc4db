"""API keys as the panel shows them."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from hibachi.identity.schemas import PersonName
from hibachi.identity.types import Permission


class ApiKeyItem(BaseModel):
    """One key, without its secret."""

    id: UUID
    name: str
    prefix: str
    permissions: list[str]
    created_at: datetime
    created_by: str | None
    last_used_at: datetime | None


class ApiKeyList(BaseModel):
    """All keys in force."""

    items: list[ApiKeyItem]
    next_cursor: str | None = None


class ApiKeyRequest(BaseModel):
    """A name to recognise the key by, and what it may do."""

    name: PersonName
    permissions: Annotated[list[Permission], Field(min_length=1, max_length=50)]


class NewApiKey(ApiKeyItem):
    """A key just made. `key` is shown this once."""

    key: str
