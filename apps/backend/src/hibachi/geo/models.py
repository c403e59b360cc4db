"""Tables of geo."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import Numeric, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class RoadDistance(TenantBase):
    """A provider's answer between two cells of about 100 m, kept for a week."""

    __tablename__ = "road_distances"
    __table_args__ = (UniqueConstraint("business_id", "source", "start_cell", "end_cell"),)

    source: Mapped[str]
    start_cell: Mapped[str]
    end_cell: Mapped[str]
    miles: Mapped[Decimal] = mapped_column(Numeric(6, 1))
    measured_at: Mapped[datetime]
