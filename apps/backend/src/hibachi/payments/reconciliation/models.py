"""Table of reconciliation."""

import datetime as dt
from typing import Any
from uuid import UUID

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


class SettledDifference(TenantBase):
    """A difference a person has cleared up, and how. Another sum of the same charge is another difference."""

    __tablename__ = "settled_differences"
    __table_args__ = (
        UniqueConstraint(
            "business_id", "day", "kind", "intent_id", "ours", "theirs", name="uq_settled_differences_once"
        ),
    )

    day: Mapped[dt.date]
    kind: Mapped[str]
    intent_id: Mapped[str]
    ours: Mapped[int]
    theirs: Mapped[int]
    note: Mapped[str]
    settled_by: Mapped[UUID | None]
    settled_by_name: Mapped[str]
