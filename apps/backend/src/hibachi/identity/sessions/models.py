"""Tables of log-ins."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class StaffSession(TenantBase):
    """One log-in on one device, the family of its refresh tokens."""

    __tablename__ = "staff_sessions"

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    address: Mapped[str]
    user_agent: Mapped[str]
    expires_at: Mapped[datetime]
    last_used_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    ended_because: Mapped[str | None]


class RefreshToken(TenantBase):
    """One refresh token, as a hash; `used_at` is set when it was exchanged."""

    __tablename__ = "refresh_tokens"
    __table_args__ = (UniqueConstraint("business_id", "token_hash"),)

    session_id: Mapped[UUID] = mapped_column(ForeignKey("staff_sessions.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str]
    used_at: Mapped[datetime | None]
