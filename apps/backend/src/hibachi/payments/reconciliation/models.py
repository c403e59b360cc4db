"""Table of reconciliation."""

import datetime as dt
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from hibachi.platform.orm import TenantBase


class ReconciliationReport(TenantBase):
    """What one UTC day's comparison found; `differences` is empty on a good day."""

    __tablename__ = "reconciliation_reports"
    __table_args__ = (UniqueConstraint("business_id", "day"),)

    day: Mapped[dt.date]
    checked: Mapped[int]
    differences: Mapped[list[Any]]
