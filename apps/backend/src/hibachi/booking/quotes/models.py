"""Table of quotes."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class QuoteRow(TenantBase):
    """A quote as it was given. `document` is the public form; `inputs` reproduces it with the same price book."""

    __tablename__ = "quotes"

    reference: Mapped[str] = mapped_column(index=True)
    channel: Mapped[str]
    zip: Mapped[str]
    event_date: Mapped[date | None]
    station_id: Mapped[UUID | None] = mapped_column(ForeignKey("stations.id"))
    adults: Mapped[int]
    children: Mapped[int]
    toddlers: Mapped[int]
    miles: Mapped[Decimal] = mapped_column(Numeric(6, 1))
    total_cents: Mapped[int]
    price_book_version: Mapped[int]
    inputs: Mapped[dict[str, Any]]
    document: Mapped[dict[str, Any]]
    content_hash: Mapped[str]
    expires_at: Mapped[datetime]
