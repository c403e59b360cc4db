"""Table of signed agreements."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class SignedAgreement(TenantBase):
    """Evidence of one signature: text as shown, template version, who, when, how and from where.

    The app role may insert and read, never change or delete (rights in the migration). Kept for 7 years.
    """

    __tablename__ = "signed_agreements"

    booking_id: Mapped[UUID] = mapped_column(ForeignKey("bookings.id"), unique=True)
    template_version: Mapped[str]
    text: Mapped[dict[str, Any]]
    text_hash: Mapped[str]
    signer_name: Mapped[str] = mapped_column(EncryptedText)
    method: Mapped[str]
    signature: Mapped[str] = mapped_column(EncryptedText)
    ticks: Mapped[list[str]]
    ip: Mapped[str | None] = mapped_column(EncryptedText)
    user_agent: Mapped[str | None]
    signed_at: Mapped[datetime]
    retain_until: Mapped[datetime]
