"""Finding out when a balance is to be told, and telling it. Every step reads the world anew."""

from datetime import datetime
from uuid import UUID

from hibachi.booking.balances import rules
from hibachi.booking.balances.events import BalanceDue
from hibachi.booking.bookings import repository
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.rules import balance_cents
from hibachi.booking.bookings.types import SYSTEM
from hibachi.booking.sold import service as sold
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.outbox import publish

_TOLD = "balance_told"


async def told_at(session: ReadSession, booking_id: UUID) -> datetime | None:
    """When the host is to be told; None when there is nothing to tell."""
    booking = await repository.find(session, booking_id)
    return await _told_at(session, booking) if booking else None


async def _told_at(session: ReadSession, booking: Booking) -> datetime | None:
    policy = (await sold.terms_of(session, booking)).policy
    owed = _owed(booking)
    entries = (entry.data for entry in await repository.history(session, booking.id) if entry.kind == _TOLD)
    told = {"balance_cents": owed, "starts_at": booking.starts_at.isoformat()} in entries
    return rules.told_at(policy, booking.status, booking.starts_at, owed, told, clock.now())


async def tell(session: WriteSession, booking_id: UUID) -> None:
    """Tell the host if it is time: once for each amount and start of the event. Safe to repeat."""
    booking = await repository.lock(session, booking_id)
    due = await _told_at(session, booking) if booking else None
    if booking is None or due is None or due > clock.now():
        return
    owed = _owed(booking)
    bookings.record(session, booking, _TOLD, SYSTEM, balance_cents=owed, starts_at=booking.starts_at.isoformat())
    known = {"aggregate_id": booking.id, "reference": booking.reference, "version": booking.version}
    publish(session, BalanceDue.model_validate({**known, "balance_cents": owed}))


def _owed(booking: Booking) -> int:
    return balance_cents(booking.status, booking.total_cents, booking.paid_cents)
