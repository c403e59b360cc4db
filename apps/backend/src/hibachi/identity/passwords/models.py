"""Table of password resets."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class PasswordReset(TenantBase):
    """One asked-for reset. Its link is signed, not stored: nobody who reads this table can use it."""

    __tablename__ = "password_resets"

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
