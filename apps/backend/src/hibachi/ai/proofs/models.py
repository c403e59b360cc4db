"""Tables of codes by e-mail."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class Proof(TenantBase):
    """A code a conversation asked for. `asked` is what the guest named, an address or a reference, sealed.

    `booking_ids`, `address_hash` and `code_hash` are filled when there is such a booking and its letter is written.
    """

    __tablename__ = "conversation_proofs"
    __table_args__ = (
        Index("ix_conversation_proofs_conversation", "conversation_id", "created_at"),
        Index("ix_conversation_proofs_address", "business_id", "address_hash", "created_at"),
    )

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    asked: Mapped[str] = mapped_column(EncryptedText)
    expires_at: Mapped[datetime]
    wrong_tries: Mapped[int]
    booking_ids: Mapped[list[str]]
    address_hash: Mapped[str | None]
    code_hash: Mapped[str | None]
    used_at: Mapped[datetime | None]
