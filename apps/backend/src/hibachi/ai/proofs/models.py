"""Tables of codes."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.booking.hosts.types import Way
from hibachi.platform.orm import EncryptedText, TenantBase


class Proof(TenantBase):
    """A code a conversation asked for. `asked` is what the guest named, an address, number or reference, sealed.

    `booking_ids` and `code_hash` are filled when there is such a booking and the code is written, `number_hash` when it
    went by text and `address_hash` when it went by e-mail; both when the text did not arrive. `shown_to` is the last
    of them, masked.
    """

    __tablename__ = "conversation_proofs"
    __table_args__ = (
        Index("ix_conversation_proofs_conversation", "conversation_id", "created_at"),
        Index("ix_conversation_proofs_address", "business_id", "address_hash", "created_at"),
        Index("ix_conversation_proofs_number", "business_id", "number_hash", "created_at"),
    )

    conversation_id: Mapped[UUID] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))
    asked: Mapped[str] = mapped_column(EncryptedText)
    way: Mapped[Way] = mapped_column(String, server_default="email")
    expires_at: Mapped[datetime]
    wrong_tries: Mapped[int]
    booking_ids: Mapped[list[str]]
    address_hash: Mapped[str | None]
    number_hash: Mapped[str | None]
    shown_to: Mapped[str | None]
    code_hash: Mapped[str | None]
    used_at: Mapped[datetime | None]
