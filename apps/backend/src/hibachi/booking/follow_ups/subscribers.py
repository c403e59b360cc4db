"""Events after which a person may have to call."""

from hibachi.booking.bookings import repository as bookings
from hibachi.booking.bookings.events import BookingSigned
from hibachi.booking.follow_ups import service
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(BookingSigned)
async def follow_up_large_party(session: WriteSession, event: BookingSigned) -> None:
    """Make a lead of a large party, once its host is known for certain."""
    if booking := await bookings.find(session, event.aggregate_id):
        await service.follow_up_large_party(session, booking)
