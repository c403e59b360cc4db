"""Finding and doing what is due for an unpaid booking. Every step reads the world anew."""

from uuid import UUID

from hibachi.booking.bookings import repository
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import SYSTEM
from hibachi.booking.deadlines import rules
from hibachi.booking.deadlines.events import DepositReminderDue, HoldEndsSoon
from hibachi.booking.deadlines.types import DueAction
from hibachi.catalog import service as catalog
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.outbox import publish

_REMINDED = "deposit_reminded"
_WARNED = "hold_warned"


async def next_action(session: ReadSession, booking_id: UUID) -> DueAction | None:
    """What the booking waits for; None when nothing is due any more."""
    booking = await repository.find(session, booking_id)
    return await _next(session, booking) if booking else None


async def _next(session: ReadSession, booking: Booking) -> DueAction | None:
    history = await repository.history(session, booking.id)
    reminded = {str(entry.data["hours"]) for entry in history if entry.kind == _REMINDED}
    warned = {str(entry.data["hours"]) for entry in history if entry.kind == _WARNED}
    terms = await catalog.terms_of(session, booking.price_book_version)
    return rules.next_action(
        terms.policy,
        booking.channel,
        booking.status,
        booking.status_since,
        booking.expires_at,
        reminded,
        warned,
        clock.now(),
    )


async def act(session: WriteSession, booking_id: UUID) -> None:
    """Do what is due now, if anything. Safe to repeat."""
    booking = await repository.lock(session, booking_id)
    due = await _next(session, booking) if booking else None
    if booking is None or due is None or due.at > clock.now():
        return
    if due.kind == "expire":
        await bookings.expire_if_due(session, booking.id)
        return
    bookings.record(session, booking, _REMINDED if due.kind == "remind" else _WARNED, SYSTEM, hours=due.hours)
    known = {"aggregate_id": booking.id, "reference": booking.reference, "version": booking.version}
    if due.kind == "remind":
        publish(session, DepositReminderDue.model_validate({**known, "hours": due.hours}))
    else:
        step = "sign" if booking.status == "held" else "pay"
        publish(session, HoldEndsSoon.model_validate({**known, "step": step}))
