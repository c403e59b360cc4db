"""Table of notes."""

from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class CustomerNote(TenantBase):
    """What somebody on the team wrote down; never changed. `source` is `typed` or `summary`.

    `request_id` is the writer's own id, so that a repeated click makes no second note.
    """

    __tablename__ = "customer_notes"
    __table_args__ = (
        Index("ix_customer_notes_customer_id", "customer_id", "created_at"),
        Index("uq_customer_notes_request_id", "customer_id", "request_id", unique=True),
    )

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    conversation_id: Mapped[UUID | None]
    text: Mapped[str] = mapped_column(EncryptedText)
    source: Mapped[str]
    request_id: Mapped[UUID]
    written_by: Mapped[UUID | None]
    written_by_name: Mapped[str]
