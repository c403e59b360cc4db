"""Table of measured runs."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform import clock
from hibachi.platform.ids import new_id
from hibachi.platform.orm import Base


class EvaluationRun(Base):
    """One run of one set. It belongs to the installation, not to a business: sets are files of the product.

    `failures` are the ids of failed cases, null where the set is sealed; `model` the router's fingerprint.
    """

    __tablename__ = "ai_evaluation_runs"
    __table_args__ = (Index("ix_ai_evaluation_runs_set", "set_name", "created_at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    eval: Mapped[str]
    set_name: Mapped[str]
    cases: Mapped[int]
    failed: Mapped[int]
    metrics: Mapped[dict[str, Any]]
    floors: Mapped[list[str]]
    failures: Mapped[list[str] | None]
    model: Mapped[str | None]
    version: Mapped[str | None]
