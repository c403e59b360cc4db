"""Tables of the catalog."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from hibachi.platform.orm import TenantBase


class PriceBookVersion(TenantBase):
    """Prices, menu and booking policy of one version.

    A draft has no `effective_from`. Asking for publication fills the `asked_*` columns; the approval of a second
    person fills the rest, and from then on the row is never changed: bookings were sold under it.
    """

    __tablename__ = "price_books"
    __table_args__ = (
        UniqueConstraint("business_id", "version"),
        CheckConstraint("approved_by IS NULL OR approved_by <> asked_by", name="second_person"),
        CheckConstraint("(approved_at IS NULL) = (effective_from IS NULL)", name="effective_when_approved"),
        Index("ix_price_books_effective", "business_id", "effective_from"),
    )

    version: Mapped[int]
    document: Mapped[dict[str, Any]]
    policy: Mapped[dict[str, Any]]
    note: Mapped[str | None]
    authors: Mapped[list[str]]
    created_by_name: Mapped[str | None]
    asked_by: Mapped[UUID | None]
    asked_by_name: Mapped[str | None]
    asked_from: Mapped[datetime | None]
    approved_by: Mapped[UUID | None]
    approved_by_name: Mapped[str | None]
    approved_at: Mapped[datetime | None]
    effective_from: Mapped[datetime | None]
