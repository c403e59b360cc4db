"""Tables of what is remembered."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.ai.memory.types import Kind, Remover, Source
from hibachi.platform.orm import EncryptedText, TenantBase
from hibachi.platform.orm.vectors import EMBEDDING


class MemoryFact(TenantBase):
    """A soft fact of a person, out of a message or written by staff.

    It holds while `valid_to` is null; one that was superseded stays as history. Of one that was removed only the trace
    stays (`value` empty, `learned_hash` of what the message said), so that the message does not teach it again.
    """

    __tablename__ = "memory_facts"
    __table_args__ = (
        Index("ix_memory_facts_customer_id", "customer_id", "valid_from"),
        Index(
            "uq_memory_facts_learned",
            "message_id",
            "kind",
            "learned_hash",
            unique=True,
            postgresql_where=text("message_id IS NOT NULL"),
        ),
        Index("ix_memory_facts_conversation_id", "conversation_id"),
    )

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    kind: Mapped[Kind] = mapped_column(String)
    value: Mapped[str] = mapped_column(EncryptedText)
    confidence: Mapped[float]
    source: Mapped[Source] = mapped_column(String)
    channel: Mapped[str | None]
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    message_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversation_messages.id", ondelete="CASCADE"))
    learned_hash: Mapped[str | None]
    valid_from: Mapped[datetime]
    valid_to: Mapped[datetime | None]
    superseded_by: Mapped[UUID | None]
    changed_by_name: Mapped[str | None]
    changed_at: Mapped[datetime | None]
    removed_at: Mapped[datetime | None]
    removed_by: Mapped[Remover | None] = mapped_column(String)


class MemoryEpisode(TenantBase):
    """A stretch of one person's conversation by the positions of its first and last message; the messages stay the only
    copy of the text."""

    __tablename__ = "memory_episodes"
    __table_args__ = (
        UniqueConstraint("conversation_id", "first_position"),
        Index("ix_memory_episodes_customer_id", "customer_id", "spoken_at"),
    )

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id", ondelete="CASCADE"))
    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    first_position: Mapped[int]
    last_position: Mapped[int]
    spoken_at: Mapped[datetime]
    channel: Mapped[str]
    embedding: Mapped[Any | None] = mapped_column(EMBEDDING, deferred=True)
