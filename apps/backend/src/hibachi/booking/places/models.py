"""Table of taken chef time."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.dialects.postgresql import TSTZRANGE, Range
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class ChefBlock(TenantBase):
    """The range one event takes of one chef's time, driving included: a booking's, or one kept for a waitlist offer.

    Two live blocks of a chef can never overlap: the database refuses them (exclusion constraint in the
    migration). `free_after` is the expiry of an unpaid hold, so that readers ignore it from then on.
    """

    __tablename__ = "chef_blocks"
    __table_args__ = (
        Index("ix_chef_blocks_station", "station_id", "event_date", postgresql_where="NOT released"),
        Index("ix_chef_blocks_booking_id", "booking_id"),
        Index("ix_chef_blocks_entry_id", "entry_id", postgresql_where="entry_id IS NOT NULL"),
        CheckConstraint("(booking_id IS NULL) <> (entry_id IS NULL)", name="one_holder"),
    )

    booking_id: Mapped[UUID | None] = mapped_column(ForeignKey("bookings.id"))
    entry_id: Mapped[UUID | None] = mapped_column(ForeignKey("waitlist_entries.id"))
    station_id: Mapped[UUID]
    chef_id: Mapped[UUID] = mapped_column(ForeignKey("chefs.id"))
    event_date: Mapped[date]
    during: Mapped[Range[datetime]] = mapped_column(TSTZRANGE)
    free_after: Mapped[datetime | None]
    released: Mapped[bool] = mapped_column(default=False)
