"""Table of recovery codes."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class RecoveryCode(TenantBase):
    """One code, as a keyed hash: whoever reads the table alone cannot guess it."""

    __tablename__ = "recovery_codes"
    __table_args__ = (UniqueConstraint("business_id", "staff_id", "code_hash"),)

    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    code_hash: Mapped[str]
    used_at: Mapped[datetime | None]
