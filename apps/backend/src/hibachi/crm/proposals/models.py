"""Table of proposed contact data."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class ContactProposal(TenantBase):
    """Contact data given in a known person's name. States: open, accepted, rejected.

    An empty name and no `email` leave the person's as they are. The same data is proposed to a person once: what staff
    refused does not come back. `sms_consent` is a marketing consent given for the proposed number, `ip` where it came
    from; it counts once the number is the person's.
    """

    __tablename__ = "contact_proposals"
    __table_args__ = (UniqueConstraint("customer_id", "name", "phone_hash", "email_hash"),)

    customer_id: Mapped[UUID] = mapped_column(ForeignKey("customers.id"))
    name: Mapped[str]
    phone: Mapped[str] = mapped_column(EncryptedText)
    phone_hash: Mapped[str]
    email: Mapped[str | None] = mapped_column(EncryptedText)
    email_hash: Mapped[str] = mapped_column(default="")
    source: Mapped[str]
    sms_consent: Mapped[bool] = mapped_column(default=False)
    ip: Mapped[str | None] = mapped_column(EncryptedText)
    state: Mapped[str] = mapped_column(default="open")
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
