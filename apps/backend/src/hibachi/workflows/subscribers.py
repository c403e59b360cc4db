"""Events that start durable runs."""

from hibachi.booking.balances import service as balances
from hibachi.booking.bookings.events import (
    BookingAwaitsDeposit,
    BookingChanged,
    BookingClockStarted,
    BookingConfirmed,
    BookingHeld,
    BookingRescheduled,
)
from hibachi.booking.waitlist.events import WaitlistOffered
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes
from hibachi.workflows.starting import start_balance, start_booking_deadlines, start_waitlist_offer


@subscribes(BookingHeld)
async def watch_deadlines(session: WriteSession, event: BookingHeld) -> None:
    """Start the run that reminds the host and frees the place in time."""
    await start_booking_deadlines(session.info["business_id"], event.aggregate_id)


@subscribes(BookingClockStarted)
async def watch_again(session: WriteSession, event: BookingClockStarted) -> None:
    """Start another run: the first one ended when staff stopped the clock."""
    await start_booking_deadlines(session.info["business_id"], event.aggregate_id, event.version)


@subscribes(BookingAwaitsDeposit)
async def watch_deposit(session: WriteSession, event: BookingAwaitsDeposit) -> None:
    """Start another run: the first may sleep for hours yet, past the first reminders of the deposit."""
    await start_booking_deadlines(session.info["business_id"], event.aggregate_id, event.version)


@subscribes(BookingConfirmed)
async def watch_balance(session: WriteSession, event: BookingConfirmed) -> None:
    """Start the run that tells the host of the balance shortly before the event."""
    await start_balance(session.info["business_id"], event.aggregate_id, event.version)


@subscribes(BookingRescheduled)
async def watch_balance_again(session: WriteSession, event: BookingRescheduled) -> None:
    """Start another run: the event may be sooner than the first one wakes, or the first has ended."""
    await start_balance(session.info["business_id"], event.aggregate_id, event.version)


@subscribes(BookingChanged)
async def watch_balance_of_change(session: WriteSession, event: BookingChanged) -> None:
    """Start another run: the first has ended when the balance was told already, or nothing was owed."""
    if await balances.told_at(session, event.aggregate_id) is not None:
        await start_balance(session.info["business_id"], event.aggregate_id, event.version)


@subscribes(WaitlistOffered)
async def watch_offer(session: WriteSession, event: WaitlistOffered) -> None:
    """Start the run that ends the offer in time."""
    await start_waitlist_offer(session.info["business_id"], event.aggregate_id)
