"""Table of utterances."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class TaughtUtterance(TenantBase):
    """Words and the label they should have got; `text_hash` finds the same words again.

    `status` is new, used (the fitted model has seen it) or withdrawn. The message it came from may be gone.
    """

    __tablename__ = "ai_utterances"
    __table_args__ = (
        Index("uq_ai_utterances_text_hash", "business_id", "text_hash", unique=True),
        Index("ix_ai_utterances_source_message_id", "source_message_id"),
    )

    text: Mapped[str] = mapped_column(EncryptedText)
    text_hash: Mapped[str]
    label: Mapped[str]
    status: Mapped[str]
    source: Mapped[str]
    source_message_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversation_messages.id", ondelete="SET NULL"))
    taught_by: Mapped[UUID]
    taught_by_name: Mapped[str]
    used_at: Mapped[datetime | None]
