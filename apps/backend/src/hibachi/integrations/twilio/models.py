"""Table of the fake phones."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class FakeTwilioObject(TenantBase):
    """A message, a webhook to be posted, or the behaviour asked for. `body` is sealed JSON: it holds numbers and words.

    `number_hash` is the phone a message belongs to; `due_at` is when a webhook is posted.
    """

    __tablename__ = "fake_twilio_objects"
    __table_args__ = (
        UniqueConstraint("object_id"),
        Index("ix_fake_twilio_objects_number", "business_id", "number_hash", "id"),
        Index("ix_fake_twilio_objects_due", "due_at", postgresql_where="due_at IS NOT NULL"),
    )

    object_id: Mapped[str]
    kind: Mapped[str]
    number_hash: Mapped[str | None]
    body: Mapped[str] = mapped_column(EncryptedText)
    behaviour: Mapped[dict[str, Any] | None]
    due_at: Mapped[datetime | None]
