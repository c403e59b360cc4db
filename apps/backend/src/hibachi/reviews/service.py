"""Writing and showing reviews."""

from uuid import UUID

from hibachi.booking.bookings import service as bookings
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.http.pages import after
from hibachi.reviews import repository, rules
from hibachi.reviews.errors import AlreadyReviewed, NotYetReviewable
from hibachi.reviews.models import Review
from hibachi.reviews.schemas import ReviewOut, ReviewPage


async def write(session: WriteSession, booking_id: UUID, rating: int, text: str) -> ReviewOut:
    """Publish the host's review of an event, whatever its rating (1 to 5).

    Raises `BookingNotFound`, `NotYetReviewable`, `AlreadyReviewed`.
    """
    booking = await bookings.access(session, booking_id)  # locked, so that two reviews cannot meet
    if booking.status != "completed":
        raise NotYetReviewable(field="booking", rule="completed", status_now=booking.status)
    if await repository.of_booking(session, booking_id) is not None:
        raise AlreadyReviewed(field="booking", rule="once")
    review = Review(
        booking_id=booking.id,
        guest=rules.shown_name(booking.customer_name or "A guest"),
        city=booking.city,
        event_date=booking.event_date,
        rating=rating,
        text=text,
        published=True,
    )
    session.add(review)
    await session.flush()
    return ReviewOut.model_validate(review)


async def page(session: ReadSession, offset: int, limit: int) -> ReviewPage:
    """A page of published reviews, newest first."""
    found = await repository.page(session, offset, limit + 1)
    count, average = await repository.summary(session)
    return ReviewPage(
        average=rules.shown_average(average),
        count=count,
        items=[ReviewOut.model_validate(review) for review in found[:limit]],
        next_cursor=after(offset, limit, len(found)),
    )
