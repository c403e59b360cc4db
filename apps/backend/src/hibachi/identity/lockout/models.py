"""Table of log-in attempts."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from hibachi.platform.orm import TenantBase


class LoginAttempts(TenantBase):
    """Unforgiven attempts for one e-mail address (keyed hash); the row goes when a log-in succeeds."""

    __tablename__ = "login_attempts"
    __table_args__ = (UniqueConstraint("business_id", "email_hash"),)

    email_hash: Mapped[str]
    failures: Mapped[int]
    last_at: Mapped[datetime]
    locked_until: Mapped[datetime | None]
