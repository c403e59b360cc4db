"""Tables of alerts."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.booking.chef_alerts.types import Closing, StepKind
from hibachi.booking.policies.chef_alert import Audience
from hibachi.platform.orm import TenantBase


class ChefAlert(TenantBase):
    """One time that a party lacks chefs, from `created_at` until `closed_at`; a booking has one open at most."""

    __tablename__ = "chef_alerts"
    __table_args__ = (
        Index("uq_chef_alerts_open", "booking_id", unique=True, postgresql_where="closed_at IS NULL"),
        Index("ix_chef_alerts_booking_id", "booking_id"),
    )

    booking_id: Mapped[UUID] = mapped_column(ForeignKey("bookings.id"))
    closed_at: Mapped[datetime | None]
    closed_because: Mapped[Closing | None] = mapped_column(String)


class ChefAlertStep(TenantBase):
    """One telling or acknowledgement, at `created_at`; never changed. `missing` is how many chefs were."""

    __tablename__ = "chef_alert_steps"
    __table_args__ = (Index("ix_chef_alert_steps_alert_id", "alert_id", "created_at"),)

    alert_id: Mapped[UUID] = mapped_column(ForeignKey("chef_alerts.id"))
    kind: Mapped[StepKind] = mapped_column(String)
    audience: Mapped[Audience | None] = mapped_column(String)
    critical: Mapped[bool]
    missing: Mapped[int]
    staff_id: Mapped[UUID | None]
    staff_name: Mapped[str | None]
