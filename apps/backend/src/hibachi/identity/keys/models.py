"""Table of API keys."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint, Uuid
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class ApiKey(TenantBase):
    """One key. `prefix` is its readable beginning, for telling keys apart; `station_ids` empty means all stations."""

    __tablename__ = "api_keys"
    __table_args__ = (UniqueConstraint("business_id", "key_hash"),)

    name: Mapped[str]
    prefix: Mapped[str]
    key_hash: Mapped[str]
    permissions: Mapped[list[str]]
    station_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    created_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
