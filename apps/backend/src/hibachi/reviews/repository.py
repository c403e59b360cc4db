"""Queries of reviews."""

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select

from hibachi.platform.db import ReadSession
from hibachi.reviews.models import Review


async def of_booking(session: ReadSession, booking_id: UUID) -> Review | None:
    """The review of a booking."""
    return (await session.scalars(select(Review).where(Review.booking_id == booking_id))).one_or_none()


async def page(session: ReadSession, offset: int, limit: int) -> Sequence[Review]:
    """Published reviews, newest first."""
    query = select(Review).where(Review.published).order_by(Review.created_at.desc(), Review.id.desc())
    return (await session.scalars(query.offset(offset).limit(limit))).all()


async def summary(session: ReadSession) -> tuple[int, Decimal | None]:
    """How many reviews are published, and their average; None without any."""
    query = select(func.count(), func.avg(Review.rating)).where(Review.published)
    count, average = (await session.execute(query)).one()
    return int(count), average
