"""Tables of communications."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.communications.types import MessageStatus
from hibachi.platform.orm import EncryptedText, TenantBase


class Message(TenantBase):
    """One outgoing e-mail, as it was written. Address and text are sealed; `attachments` holds names and sizes.

    `due_at` is when it is tried next; NULL once it is sent or given up. The text of a secret letter is erased then.
    """

    __tablename__ = "messages"
    __table_args__ = (
        CheckConstraint("status IN ('queued', 'sent', 'failed')", name="status_known"),
        UniqueConstraint("business_id", "dedupe_key"),
        Index("ix_messages_due", "due_at", postgresql_where="due_at IS NOT NULL"),
        Index("ix_messages_recipient", "recipient_hash"),
        Index("ix_messages_about", "about_id", "about_kind"),
    )

    template: Mapped[str]
    dedupe_key: Mapped[str]
    recipient: Mapped[str] = mapped_column(EncryptedText())
    recipient_name: Mapped[str] = mapped_column(EncryptedText())
    recipient_hash: Mapped[str]
    subject: Mapped[str] = mapped_column(EncryptedText())
    text: Mapped[str] = mapped_column(EncryptedText())
    html: Mapped[str] = mapped_column(EncryptedText())
    secret: Mapped[bool]
    attachments: Mapped[list[Any]]
    about_kind: Mapped[str | None]
    about_id: Mapped[UUID | None]
    status: Mapped[MessageStatus] = mapped_column(String)
    attempts: Mapped[int]
    due_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    provider_id: Mapped[str | None]
    last_error: Mapped[str | None]


class MessageAttachment(TenantBase):
    """The content of a file, sealed, as base64; deleted once its message is sent."""

    __tablename__ = "message_attachments"
    __table_args__ = (Index("ix_message_attachments_message_id", "message_id"),)

    message_id: Mapped[UUID] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"))
    position: Mapped[int]
    filename: Mapped[str]
    media_type: Mapped[str]
    content: Mapped[str] = mapped_column(EncryptedText())
