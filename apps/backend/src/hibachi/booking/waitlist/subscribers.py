"""What frees a place, and what fills one."""

from uuid import UUID

from hibachi.booking.bookings import repository as bookings
from hibachi.booking.bookings.events import (
    BookingCancelled,
    BookingConfirmed,
    BookingExpired,
    BookingRescheduled,
)
from hibachi.booking.waitlist import offers
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(BookingCancelled)
async def offer_cancelled(session: WriteSession, event: BookingCancelled) -> None:
    """Offer the place of a cancelled booking to the first in line."""
    await _offer(session, event.aggregate_id)


@subscribes(BookingExpired)
async def offer_expired(session: WriteSession, event: BookingExpired) -> None:
    """Offer the place of an expired booking to the first in line."""
    await _offer(session, event.aggregate_id)


@subscribes(BookingRescheduled)
async def offer_left(session: WriteSession, event: BookingRescheduled) -> None:
    """Offer the place that a moved booking left."""
    booking = await bookings.find(session, event.aggregate_id)
    if booking is not None and event.left_date is not None:
        await offers.offer_next(session, booking.station_id, event.left_date)


async def _offer(session: WriteSession, booking_id: UUID) -> None:
    booking = await bookings.find(session, booking_id)
    if booking is not None:
        await offers.offer_next(session, booking.station_id, booking.event_date)


@subscribes(BookingConfirmed)
async def leave_line(session: WriteSession, event: BookingConfirmed) -> None:
    """Take the host out of the line of the date: with the deposit, as a hold needs no more than an e-mail address."""
    await offers.leave_line(session, event.aggregate_id)
