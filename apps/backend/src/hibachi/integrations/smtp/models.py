"""Table of the fake mailbox."""

from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class FakeMail(TenantBase):
    """One e-mail nobody received. `deliveries` counts how often it was handed over; `attachments` hold base64."""

    __tablename__ = "fake_mails"
    __table_args__ = (UniqueConstraint("business_id", "message_id"),)

    message_id: Mapped[str]
    sender: Mapped[str]
    recipient: Mapped[str] = mapped_column(EncryptedText())
    subject: Mapped[str] = mapped_column(EncryptedText())
    text: Mapped[str] = mapped_column(EncryptedText())
    html: Mapped[str] = mapped_column(EncryptedText())
    attachments: Mapped[list[Any]]
    deliveries: Mapped[int]
