"""Tables of conversations."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Numeric, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class Conversation(TenantBase):
    """One thread. `version` rises with every change of who speaks; `last_position` numbers the messages.

    `contact` is what the customer gave of name, phone and e-mail, sealed JSON; `customer_id` the person, once known.
    `line` is the number of a conversation held by text, `phone_hash` finds it, or the number that was left in a chat;
    `continues` is the talk on the site that went on here.
    """

    __tablename__ = "conversations"
    __table_args__ = (
        Index("ix_conversations_state", "business_id", "state", "last_message_at"),
        Index("ix_conversations_phone", "business_id", "phone_hash", postgresql_where=text("phone_hash IS NOT NULL")),
        Index("ix_conversations_continues", "continues", postgresql_where=text("continues IS NOT NULL")),
    )

    channel: Mapped[str]
    state: Mapped[str]
    version: Mapped[int]
    last_position: Mapped[int]
    last_message_at: Mapped[datetime]
    dialogue: Mapped[dict[str, Any]]
    taken_by: Mapped[UUID | None]
    taken_by_name: Mapped[str | None]
    customer_id: Mapped[UUID | None]
    contact: Mapped[str | None] = mapped_column(EncryptedText)
    line: Mapped[str | None] = mapped_column(EncryptedText)
    phone_hash: Mapped[str | None]
    continues: Mapped[UUID | None]


class Message(TenantBase):
    """One message. `client_id` is the sender's own id; `awaits_answer` until the assistant has dealt with it."""

    __tablename__ = "conversation_messages"
    __table_args__ = (
        UniqueConstraint("conversation_id", "position"),
        UniqueConstraint("conversation_id", "client_id"),
        Index(
            "ix_conversation_messages_awaiting",
            "conversation_id",
            "position",
            postgresql_where=text("awaits_answer"),
        ),
    )

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    position: Mapped[int]
    role: Mapped[str]
    text: Mapped[str] = mapped_column(EncryptedText)
    blocks: Mapped[list[Any]]
    client_id: Mapped[str | None]
    answers: Mapped[UUID | None]
    staff_id: Mapped[UUID | None]
    awaits_answer: Mapped[bool]


class TurnTrace(TenantBase):
    """How one message was answered; `outcome` is sent, silent or dropped (a person had taken over).

    `wording` says who spoke: house, model, or rejected with the rule a model's text broke. `stages` are milliseconds.
    `level` is how much it took, 1 (a kept answer) to 5 (a person), None for turns of before; `remarks` the critic's.
    """

    __tablename__ = "conversation_turns"
    __table_args__ = (Index("ix_conversation_turns_conversation", "conversation_id", "created_at"),)

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    message_id: Mapped[UUID]
    reply_id: Mapped[UUID | None]
    outcome: Mapped[str]
    understanding: Mapped[dict[str, Any]]
    agents: Mapped[list[str]]
    tools: Mapped[list[str]]
    facts: Mapped[list[Any]]
    citations: Mapped[list[str]]
    figures_removed: Mapped[int]
    latency_ms: Mapped[int]
    wording: Mapped[str] = mapped_column(server_default="house")
    model: Mapped[str | None]
    tokens_in: Mapped[int] = mapped_column(server_default="0")
    tokens_out: Mapped[int] = mapped_column(server_default="0")
    model_cents: Mapped[Decimal] = mapped_column(Numeric(16, 8), server_default="0")
    stages: Mapped[dict[str, Any]] = mapped_column(server_default="{}")
    level: Mapped[int | None]
    remarks: Mapped[list[Any]] = mapped_column(server_default="[]")


class HandOverRow(TenantBase):
    """A wish for a person: why, how urgent, what was promised, and who takes care of it."""

    __tablename__ = "conversation_hand_overs"
    __table_args__ = (
        Index("ix_conversation_hand_overs_open", "business_id", "status", "due_at"),
        Index("ix_conversation_hand_overs_conversation", "conversation_id", "created_at"),
    )

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    reason: Mapped[str]
    priority: Mapped[str]
    status: Mapped[str]
    promise: Mapped[str]
    due_at: Mapped[datetime]
    taken_by: Mapped[UUID | None]
    taken_at: Mapped[datetime | None]
    resolved_at: Mapped[datetime | None]
