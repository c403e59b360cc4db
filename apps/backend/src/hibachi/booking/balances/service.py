"""Telling a host of the balance, and taking it. Every step reads the world anew."""

from datetime import datetime
from uuid import UUID

from hibachi.booking.balances import rules
from hibachi.booking.balances.events import BalanceDue
from hibachi.booking.bookings import repository
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.rules import balance_cents
from hibachi.booking.bookings.types import SYSTEM
from hibachi.booking.charges import service as charges
from hibachi.booking.charges.errors import TipTooHigh
from hibachi.booking.money import service as money
from hibachi.booking.money.service import SUBJECT
from hibachi.booking.sold import service as sold
from hibachi.payments import service as payments
from hibachi.payments.types import Method, PaymentView, PlacedPayment
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
    entries = [entry.data for entry in await repository.history(session, booking.id) if entry.kind == _TOLD]
    told = entries[-1:] == [{"balance_cents": owed, "starts_at": booking.starts_at.isoformat()}]
    return rules.told_at(policy, booking.status, booking.starts_at, owed, told, clock.now())


async def tell(session: WriteSession, booking_id: UUID) -> None:
    """Tell the host if it is time, and again when amount or start have changed since. Safe to repeat."""
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


async def open_balance(business_id: UUID, booking_id: UUID, version: int, method: Method) -> PlacedPayment:
    """Open what is left of the total and make it payable; safe to repeat.

    Raises `BookingNotFound`, `StaleVersion`, `WrongState`, `NothingDue`, `PaymentsUnavailable`, `PaymentRefused`,
    `FeatureOff`.
    """

    async def due(session: WriteSession) -> PaymentView:
        booking = await bookings.access(session, booking_id, version)
        bookings.check_status(booking, *rules.PAYABLE)
        owed = await charges.owed_cents(session, booking, booking.total_cents)
        return await charges.open_due(session, booking, "balance", method, owed)

    return await charges.open_charge(business_id, booking_id, due)


async def open_tip(business_id: UUID, booking_id: UUID, version: int, amount_cents: int) -> PlacedPayment:
    """Open a gratuity by card: a payment of its own, wholly the chef's. Safe to repeat.

    Raises what `open_balance` raises but `NothingDue`, and `TipTooHigh`.
    """

    async def due(session: WriteSession) -> PaymentView:
        booking = await bookings.access(session, booking_id, version)
        bookings.check_status(booking, *rules.PAYABLE)
        if amount_cents > booking.total_cents:
            raise TipTooHigh(field="amount_cents", rule="at_most_total", total_cents=booking.total_cents)
        await charges.check_all_counted(session, booking)
        return await charges.open_due(session, booking, "tip", "card", amount_cents)

    return await charges.open_charge(business_id, booking_id, due)


async def close_outdated(session: WriteSession, booking_id: UUID) -> None:
    """Close an open attempt at a sum that is not what is owed any more. Safe to repeat."""
    booking = await repository.lock(session, booking_id)
    if booking is None or booking.status not in rules.PAYABLE:
        return
    owed = booking.total_cents - await money.paid_cents(session, booking.id)
    await payments.cancel_unless(session, SUBJECT, booking.id, "deposit", 0)
    await payments.cancel_unless(session, SUBJECT, booking.id, "balance", owed)
