"""Tables of text messages."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.communications.texting.types import Author, Direction, TextStatus
from hibachi.platform.orm import EncryptedText, TenantBase


class TextMessage(TenantBase):
    """One text, in or out. Number and words are sealed; `number_hash` finds what one number wrote and got.

    `due_at` is when an outgoing one is tried next, or while it is sent, when its sender counts as lost.
    `settled_at` is when it was delivered, failed, stopped or withdrawn; `reason` says why in words.
    """

    __tablename__ = "text_messages"
    __table_args__ = (
        CheckConstraint("direction IN ('in', 'out')", name="direction_known"),
        UniqueConstraint("business_id", "provider_id"),
        Index("ix_text_messages_due", "due_at", postgresql_where="due_at IS NOT NULL"),
        Index("ix_text_messages_number", "business_id", "number_hash", "id"),
        Index("ix_text_messages_conversation", "conversation_id", postgresql_where="conversation_id IS NOT NULL"),
    )

    direction: Mapped[Direction] = mapped_column(String)
    own_number: Mapped[str]
    number: Mapped[str] = mapped_column(EncryptedText)
    number_hash: Mapped[str]
    author: Mapped[Author] = mapped_column(String)
    body: Mapped[str] = mapped_column(EncryptedText)
    segments: Mapped[int]
    status: Mapped[TextStatus] = mapped_column(String)
    reason: Mapped[str | None]
    provider_id: Mapped[str | None]
    attempts: Mapped[int]
    due_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    settled_at: Mapped[datetime | None]
    conversation_id: Mapped[UUID | None]
    message_id: Mapped[UUID | None]
    customer_id: Mapped[UUID | None]


class TextStanding(TenantBase):
    """Whether a number wants texts: since when, and by which of its texts (None: the carrier told us)."""

    __tablename__ = "text_standings"
    __table_args__ = (UniqueConstraint("business_id", "number_hash"),)

    number: Mapped[str] = mapped_column(EncryptedText)
    number_hash: Mapped[str]
    stopped: Mapped[bool]
    changed_at: Mapped[datetime]
    text_id: Mapped[UUID | None]
