"""Table of invitations."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Uuid
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.identity.types import Role
from hibachi.platform.orm import EncryptedText, TenantBase


class Invitation(TenantBase):
    """One invitation; at most one per address is open. Its link is signed, not stored."""

    __tablename__ = "invitations"
    __table_args__ = (
        Index(
            "uq_invitations_open",
            "business_id",
            "email_hash",
            unique=True,
            postgresql_where="accepted_at IS NULL AND withdrawn_at IS NULL",
        ),
    )

    email: Mapped[str] = mapped_column(EncryptedText)
    email_hash: Mapped[str]
    name: Mapped[str]
    role: Mapped[Role] = mapped_column(String)
    station_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    invited_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
