"""Events that are written about."""

from datetime import time

from hibachi.booking.balances.events import BalanceDue
from hibachi.booking.bookings.events import (
    BookingCancelled,
    BookingChanged,
    BookingConfirmed,
    BookingHeld,
    BookingRescheduled,
    LatePaymentReturned,
)
from hibachi.booking.bookings.rules import by_link
from hibachi.booking.deadlines.events import DepositReminderDue, HoldEndsSoon
from hibachi.booking.notices import service, words
from hibachi.booking.waitlist.events import WaitlistOffered
from hibachi.payments.events import PaymentSucceeded
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(BookingHeld)
async def write_link(session: WriteSession, event: BookingHeld) -> None:
    """Send the host of a booking by phone the link to sign and pay."""
    booking = await service.load(session, event.aggregate_id)
    if booking and booking.status == "held" and by_link(booking.channel):
        await service.held_by_link(session, booking)


@subscribes(HoldEndsSoon)
async def write_warning(session: WriteSession, event: HoldEndsSoon) -> None:
    """Warn the host before the time to sign or to pay is over."""
    if booking := await service.load(session, event.aggregate_id):
        await service.hold_ends_soon(session, booking, event.step, event.version)


@subscribes(BookingConfirmed)
async def write_confirmation(session: WriteSession, event: BookingConfirmed) -> None:
    """Confirm the booking to its host with calendar file and agreement."""
    if (booking := await service.load(session, event.aggregate_id)) and booking.status == "confirmed":
        await service.confirmed(session, booking)


@subscribes(BookingChanged)
async def write_change(session: WriteSession, event: BookingChanged) -> None:
    """Tell the host of a confirmed booking what it comes to now."""
    if (booking := await service.load(session, event.aggregate_id)) and booking.status == "confirmed":
        await service.changed(session, booking, "Your party, menu or details were updated.", event.version)


@subscribes(BookingRescheduled)
async def write_move(session: WriteSession, event: BookingRescheduled) -> None:
    """Tell the host the new date."""
    if booking := await service.load(session, event.aggregate_id):
        what = words.moved(event.fee_cents, event.weather, shifted=event.left_date is None)
        await service.changed(session, booking, what, event.version)


@subscribes(BookingCancelled)
async def write_cancellation(session: WriteSession, event: BookingCancelled) -> None:
    """Tell the host that the booking is off and what goes back."""
    if booking := await service.load(session, event.aggregate_id):
        await service.cancelled(session, booking, event.refund_cents)


@subscribes(LatePaymentReturned)
async def write_late_payment(session: WriteSession, event: LatePaymentReturned) -> None:
    """Tell the host that late money goes back, and what is free."""
    if booking := await service.load(session, event.aggregate_id):
        await service.late_payment_returned(session, booking, event.payment_cents, event.version)


@subscribes(DepositReminderDue)
async def write_reminder(session: WriteSession, event: DepositReminderDue) -> None:
    """Remind the host of the deposit."""
    if booking := await service.load(session, event.aggregate_id):
        await service.deposit_reminder(session, booking, event.hours)


@subscribes(BalanceDue)
async def write_balance(session: WriteSession, event: BalanceDue) -> None:
    """Tell the host what is left to pay on the day."""
    if booking := await service.load(session, event.aggregate_id):
        await service.balance_due(session, booking, event.balance_cents, event.version)


@subscribes(PaymentSucceeded)
async def write_receipt(session: WriteSession, event: PaymentSucceeded) -> None:
    """Acknowledge money other than the deposit, which the confirmation acknowledges."""
    if event.subject_kind != "booking" or event.purpose == "deposit":
        return
    if booking := await service.load(session, event.subject_id):
        await service.payment_received(
            session, booking, event.purpose, event.method, event.amount_cents, event.payment_id
        )


@subscribes(WaitlistOffered)
async def write_waitlist_offer(session: WriteSession, event: WaitlistOffered) -> None:
    """Tell the first in line that a place is free."""
    await service.waitlist_offer(session, event.aggregate_id, time.fromisoformat(event.slot))
