"""Tables of chefs."""

from datetime import datetime, time
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class Chef(TenantBase):
    """A chef with one grill. `staff_id` is the log-in, if there is one; `rating` is out of five."""

    __tablename__ = "chefs"

    station_id: Mapped[UUID] = mapped_column(ForeignKey("stations.id"), index=True)
    name: Mapped[str]
    level: Mapped[str]
    skills: Mapped[list[str]]
    rating: Mapped[Decimal] = mapped_column(Numeric(3, 2), default=Decimal("4.5"))
    home_zip: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True)
    staff_id: Mapped[UUID | None]


class ChefHours(TenantBase):
    """One weekly range in station time; Monday is 0."""

    __tablename__ = "chef_hours"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
        CheckConstraint("starts < ends", name="order"),
        Index("ix_chef_hours_chef_id", "chef_id"),
    )

    chef_id: Mapped[UUID] = mapped_column(ForeignKey("chefs.id", ondelete="CASCADE"))
    weekday: Mapped[int]
    starts: Mapped[time]
    ends: Mapped[time]


class ChefTimeOff(TenantBase):
    """A range a chef is away, half open. Only approved ranges count. States: requested, approved, refused.

    `reason` is the chef's, `note` what it was decided with.
    """

    __tablename__ = "chef_time_off"
    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="order"),
        Index("ix_chef_time_off_chef_id_ends_at", "chef_id", "ends_at"),
    )

    chef_id: Mapped[UUID] = mapped_column(ForeignKey("chefs.id", ondelete="CASCADE"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="requested")
    reason: Mapped[str | None]
    note: Mapped[str | None]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
