"""Table of staff accounts."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import String, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.identity.types import Role
from hibachi.platform.orm import EncryptedText, TenantBase


class Staff(TenantBase):
    """One person who logs in. `station_ids` empty means all stations; `totp_last_step` refuses used codes.

    `notices` holds the switches the person has set, by kind of letter; the others are as is usual for the role.
    """

    __tablename__ = "staff"
    __table_args__ = (UniqueConstraint("business_id", "email_hash"),)

    email: Mapped[str] = mapped_column(EncryptedText)
    email_hash: Mapped[str]
    name: Mapped[str]
    role: Mapped[Role] = mapped_column(String)
    station_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    active: Mapped[bool] = mapped_column(default=True)
    password_hash: Mapped[str | None]
    totp_secret: Mapped[str | None] = mapped_column(EncryptedText)
    totp_pending: Mapped[str | None] = mapped_column(EncryptedText)
    totp_last_step: Mapped[int | None]
    notices: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default=text("'{}'::jsonb"))
    last_seen_at: Mapped[datetime | None]
