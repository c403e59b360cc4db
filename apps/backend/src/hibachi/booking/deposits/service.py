"""Paying a booking."""

from uuid import UUID

from hibachi.booking.bookings import events, repository
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import HOST, SYSTEM, Actor
from hibachi.booking.charges import service as charges
from hibachi.booking.money import service as money
from hibachi.booking.money.service import SUBJECT
from hibachi.booking.policies.late_payment import late_payment
from hibachi.booking.reseats import service as reseats
from hibachi.payments import service as payments
from hibachi.payments.events import PaymentSucceeded, RefundFailed
from hibachi.payments.refunds import service as refunds
from hibachi.payments.rules import method_name
from hibachi.payments.types import ManualPayment, Method, PaymentView, PlacedPayment
from hibachi.platform import clock
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import publish


async def open_deposit(business_id: UUID, booking_id: UUID, version: int, method: Method) -> PlacedPayment:
    """Open what is missing of the deposit and make it payable; safe to repeat.

    Raises `BookingNotFound`, `StaleVersion`, `WrongState`, `HoldExpired`, `NothingDue`, `PaymentsUnavailable`,
    `PaymentRefused`, `FeatureOff`.
    """

    async def due(session: WriteSession) -> PaymentView:
        booking = await bookings.access(session, booking_id, version)
        bookings.check_not_run_out(booking)
        bookings.check_status(booking, "agreement_signed", "awaiting_deposit")
        owed = await charges.owed_cents(session, booking, int(booking.quote["deposit_cents"]))
        payment = await charges.open_due(session, booking, "deposit", method, owed)
        if booking.deposit_method != method:
            booking.deposit_method = method
            bookings.record(session, booking, "deposit_opened", HOST, method=method)
        if method != "card" and booking.status == "agreement_signed":
            await bookings.move(session, booking, "awaiting_deposit", HOST, note=f"pays by {method_name(method)}")
        return payment

    return await charges.open_charge(business_id, booking_id, due)


async def record_manual(session: WriteSession, booking: Booking, received: ManualPayment, actor: Actor) -> None:
    """Note money that staff saw arrive. The event of the payment confirms the booking."""
    await payments.record_manual_payment(session, received)
    bookings.record(
        session, booking, "payment_recorded", actor, method=received.method, amount_cents=received.amount_cents
    )


async def money_arrived(session: WriteSession, arrived: PaymentSucceeded) -> None:
    """Bring a booking up to date after a payment. Safe to repeat: each payment is dealt with once."""
    booking = await repository.lock(session, arrived.subject_id)
    if booking is None:
        return
    purpose, payment_id = arrived.purpose, str(arrived.payment_id)
    if payment_id in await money.counted_payments(session, booking.id):
        return
    booking.paid_cents = await money.paid_cents(session, booking.id)
    cents = arrived.amount_cents
    bookings.record(session, booking, "paid", SYSTEM, purpose=purpose, payment_id=payment_id, amount_cents=cents)
    if booking.status in ("agreement_signed", "awaiting_deposit"):
        await confirm_when_paid(session, booking)
    elif booking.status in ("expired", "cancelled"):
        await _late(session, booking, arrived)


async def money_returned(session: WriteSession, booking_id: UUID) -> None:
    """Read the paid sum anew after a refund."""
    booking = await repository.lock(session, booking_id)
    if booking is not None:
        booking.paid_cents = await money.paid_cents(session, booking.id)


async def money_stayed(session: WriteSession, failed: RefundFailed) -> None:
    """A refund did not get through: the money is still here, and staff see it."""
    await money_returned(session, failed.subject_id)
    booking = await repository.lock(session, failed.subject_id)
    if booking is not None:
        bookings.record(session, booking, "refund_failed", SYSTEM, amount_cents=failed.amount_cents)


async def settle_expired(session: WriteSession, booking_id: UUID) -> None:
    """Close what an expired booking left open, and return what it had paid in part or before signing."""
    booking = await repository.lock(session, booking_id)
    if booking is None or booking.status != "expired":
        return
    await payments.cancel_open(session, SUBJECT, booking.id)
    known = await money.counted_payments(session, booking.id)
    for paid in await payments.payments_of(session, SUBJECT, booking.id):
        left = paid.amount_cents - paid.refunded_cents if paid.status == "succeeded" else 0
        if left and str(paid.id) in known:  # one that is not known yet is late money, and has its own event
            await refunds.refund_payment(session, paid.id, left, reason="expired")
            bookings.record(session, booking, "payment_returned", SYSTEM, amount_cents=left)
    booking.paid_cents = await money.paid_cents(session, booking.id)


async def confirm_when_paid(session: WriteSession, booking: Booking) -> None:
    """Confirm a signed booking once its deposit is there, also one that staff recorded before the signature."""
    if booking.paid_cents >= int(booking.quote["deposit_cents"]):
        await bookings.move(session, booking, "confirmed", SYSTEM, note="deposit paid")


async def _late(session: WriteSession, booking: Booking, arrived: PaymentSucceeded) -> None:
    """Money after the place was given up: take the booking up again if its slot is free, else return all of it."""
    enough = booking.paid_cents >= int(booking.quote["deposit_cents"])
    free = booking.status == "expired" and enough and await reseats.can_reseat(session, booking)
    action = late_payment(booking.status, slot_free=free, starts_at=booking.starts_at, arrived_at=clock.now())
    if action == "reseat":
        await reseats.reseat(session, booking, SYSTEM, "paid late, slot was still free")
        return
    paid = await payments.payment_of(session, arrived.payment_id)
    left = paid.amount_cents - paid.refunded_cents
    if left == 0:
        return
    await refunds.refund_payment(session, paid.id, left, reason="late_payment")
    booking.paid_cents = await money.paid_cents(session, booking.id)
    bookings.record(session, booking, "late_payment_returned", SYSTEM, amount_cents=left)
    known = {"aggregate_id": booking.id, "reference": booking.reference, "version": booking.version}
    publish(session, events.LatePaymentReturned.model_validate({**known, "payment_cents": left}))
