"""Tables of calls from outside."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class OutsideTalk(TenantBase):
    """One guest's affairs behind a key: `bookings` are those that were made or proved in it."""

    __tablename__ = "outside_talks"
    __table_args__ = (Index("ix_outside_talks_expires_at", "business_id", "expires_at"),)

    key_id: Mapped[UUID] = mapped_column(ForeignKey("api_keys.id", ondelete="CASCADE"))
    bookings: Mapped[list[str]]
    expires_at: Mapped[datetime]


class OutsideConfirmation(TenantBase):
    """What was shown before a yes. `asked` and `foreseen` are hashes of the arguments and of what would happen."""

    __tablename__ = "outside_confirmations"
    __table_args__ = (
        UniqueConstraint("business_id", "token_hash"),
        Index("ix_outside_confirmations_expires_at", "business_id", "expires_at"),
    )

    key_id: Mapped[UUID] = mapped_column(ForeignKey("api_keys.id", ondelete="CASCADE"))
    token_hash: Mapped[str]
    asked: Mapped[str]
    foreseen: Mapped[str]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class OutsideAnswer(TenantBase):
    """What was answered under a call id, for whoever asks again. `answer` is sealed JSON."""

    __tablename__ = "outside_answers"
    __table_args__ = (
        UniqueConstraint("key_id", "call_id"),
        Index("ix_outside_answers_expires_at", "business_id", "expires_at"),
    )

    key_id: Mapped[UUID] = mapped_column(ForeignKey("api_keys.id", ondelete="CASCADE"))
    call_id: Mapped[str]
    asked: Mapped[str]
    answer: Mapped[str | None] = mapped_column(EncryptedText)
    expires_at: Mapped[datetime]
