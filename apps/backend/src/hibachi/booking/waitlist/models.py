"""Table of the waitlist."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import EncryptedText, TenantBase


class WaitlistEntry(TenantBase):
    """A host waiting for a date, or for one slot of it. States: waiting, offered, taken, passed, withdrawn.

    Name, e-mail and phone (E.164) are what was given for this wish, and all a host is shown of whom it is.
    """

    __tablename__ = "waitlist_entries"
    __table_args__ = (Index("ix_waitlist_entries_line", "station_id", "event_date", "state", "created_at"),)

    station_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    contact_name: Mapped[str | None] = mapped_column(EncryptedText)
    contact_email: Mapped[str | None] = mapped_column(EncryptedText)
    contact_phone: Mapped[str | None] = mapped_column(EncryptedText)
    event_date: Mapped[date]
    slot: Mapped[time | None]
    zip: Mapped[str]
    guests: Mapped[int]
    state: Mapped[str] = mapped_column(default="waiting")
    offered_until: Mapped[datetime | None]
    offered_slot: Mapped[time | None]
