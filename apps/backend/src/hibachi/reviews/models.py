"""Table of reviews."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from hibachi.platform.orm import TenantBase


class Review(TenantBase):
    """What a host said about one event. `guest` is the name as it is shown, `rating` is out of five."""

    __tablename__ = "reviews"
    __table_args__ = (
        CheckConstraint("rating BETWEEN 1 AND 5", name="rating_range"),
        Index("ix_reviews_published", "business_id", "published", "created_at"),
    )

    booking_id: Mapped[UUID] = mapped_column(ForeignKey("bookings.id"), unique=True)
    guest: Mapped[str]
    city: Mapped[str]
    event_date: Mapped[date]
    rating: Mapped[int]
    text: Mapped[str]
    published: Mapped[bool] = mapped_column(default=True)
