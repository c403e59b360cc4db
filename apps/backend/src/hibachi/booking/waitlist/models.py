"""Table of the waitlist."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class WaitlistEntry(TenantBase):
    """A host waiting for a date, or for one slot of it. States: waiting, offered, taken, passed, withdrawn."""

    __tablename__ = "waitlist_entries"
    __table_args__ = (Index("ix_waitlist_entries_line", "station_id", "event_date", "state", "created_at"),)

    station_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    event_date: Mapped[date]
    slot: Mapped[time | None]
    zip: Mapped[str]
    guests: Mapped[int]
    state: Mapped[str] = mapped_column(default="waiting")
    offered_until: Mapped[datetime | None]
    offered_slot: Mapped[time | None]
