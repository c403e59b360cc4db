"""Table of stations."""

from decimal import Decimal

from sqlalchemy import Numeric
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class Station(TenantBase):
    """A place chefs set out from. Miles are one way; `max_miles` is inclusive."""

    __tablename__ = "stations"

    name: Mapped[str]
    city: Mapped[str]
    zip: Mapped[str]
    time_zone: Mapped[str]
    free_miles: Mapped[Decimal] = mapped_column(Numeric(6, 1))
    cents_per_mile: Mapped[int]
    max_miles: Mapped[Decimal] = mapped_column(Numeric(6, 1))
    grills: Mapped[int]
    active: Mapped[bool] = mapped_column(default=True)
