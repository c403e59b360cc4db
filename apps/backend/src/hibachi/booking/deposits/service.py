"""Paying a booking."""

from uuid import UUID

from hibachi.booking.availability import rules as availability_rules
from hibachi.booking.availability.errors import SlotTaken
from hibachi.booking.availability.types import Need
from hibachi.booking.bookings import events, repository
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import HOST, SYSTEM, Actor
from hibachi.booking.holds.service import expire_overdue
from hibachi.booking.places import repository as places_repository
from hibachi.booking.places import service as places
from hibachi.booking.policies.late_payment import late_payment
from hibachi.booking.sold import service as sold
from hibachi.crm import service as crm
from hibachi.payments import service as payments
from hibachi.payments.attempts import service as attempts
from hibachi.payments.events import PaymentSucceeded
from hibachi.payments.flags import CARD_PAYMENTS
from hibachi.payments.refunds import service as refunds
from hibachi.payments.types import ManualPayment, Method, NewPayment, Payer, PlacedPayment
from hibachi.platform import clock
from hibachi.platform.db import WriteSession, unit_of_work
from hibachi.platform.flags import enabled
from hibachi.platform.flags.errors import FeatureOff
from hibachi.platform.outbox import publish

SUBJECT = "booking"


async def open_deposit(business_id: UUID, booking_id: UUID, version: int, method: Method) -> PlacedPayment:
    """Open the deposit payment and make it payable.

    The intent is committed first, then the provider is called with the payment's id as idempotency key; if the
    process dies in between, the payments sweep finishes the job and repeating the request is safe.
    Raises `BookingNotFound`, `StaleVersion`, `WrongState`, `HoldExpired`, `PaymentsUnavailable`, `PaymentRefused`,
    `FeatureOff`.
    """
    async with unit_of_work(business_id) as session:
        if method == "card" and not await enabled(session, CARD_PAYMENTS):
            raise FeatureOff(f"{CARD_PAYMENTS.description} are switched off", field="method", flag=CARD_PAYMENTS.key)
        booking = await bookings.access(session, booking_id, version)
        bookings.check_not_run_out(booking)
        bookings.check_status(booking, "agreement_signed", "awaiting_deposit")
        payment = await payments.open_payment(session, await _deposit(session, booking, method))
        if booking.deposit_method != method:
            booking.deposit_method = method
            bookings.record(session, booking, "deposit_opened", HOST, method=method)
        if method != "card" and booking.status == "agreement_signed":
            await bookings.move(session, booking, "awaiting_deposit", HOST, note=f"pays by {method}")
    return await attempts.place(business_id, payment.id)


async def _deposit(session: WriteSession, booking: Booking, method: Method) -> NewPayment:
    payer = None
    if booking.customer_id is not None:
        customer = await crm.get(session, booking.customer_id)
        payer = Payer(customer.id, customer.name, customer.email)
    return NewPayment(
        subject_kind=SUBJECT,
        subject_id=booking.id,
        purpose="deposit",
        method=method,
        amount_cents=int(booking.quote["deposit_cents"]),
        description=f"Deposit for {booking.reference}",
        payer=payer,
    )


async def record_manual(session: WriteSession, booking: Booking, received: ManualPayment, actor: Actor) -> None:
    """Note money that staff saw arrive. The event of the payment confirms the booking."""
    await payments.record_manual_payment(session, received)
    bookings.record(
        session, booking, "payment_recorded", actor, method=received.method, amount_cents=received.amount_cents
    )


async def money_arrived(session: WriteSession, arrived: PaymentSucceeded) -> None:
    """Bring a booking up to date after a payment. Safe to repeat: it reads the sums, it does not add."""
    booking = await repository.lock(session, arrived.subject_id)
    if booking is None:
        return
    before = booking.paid_cents
    booking.paid_cents = await payments.paid_cents(session, SUBJECT, booking.id)
    if booking.paid_cents == before:
        return  # counted already, for instance by a cancellation that saw the payment first
    bookings.record(session, booking, "paid", SYSTEM, purpose=arrived.purpose, amount_cents=arrived.amount_cents)
    if booking.status in ("agreement_signed", "awaiting_deposit"):
        await confirm_when_paid(session, booking)
    elif booking.status in ("expired", "cancelled"):
        await _late(session, booking, arrived)


async def money_returned(session: WriteSession, booking_id: UUID) -> None:
    """Read the paid sum anew after a refund."""
    booking = await repository.lock(session, booking_id)
    if booking is not None:
        booking.paid_cents = await payments.paid_cents(session, SUBJECT, booking.id)


async def confirm_when_paid(session: WriteSession, booking: Booking) -> None:
    """Confirm a signed booking once its deposit is there, also one that staff recorded before the signature."""
    if booking.paid_cents >= int(booking.quote["deposit_cents"]):
        await bookings.move(session, booking, "confirmed", SYSTEM, note="deposit paid")


async def _late(session: WriteSession, booking: Booking, arrived: PaymentSucceeded) -> None:
    """Money after the place was given up: take the booking up again if its slot is free, else return all of it."""
    await places.lock(session, booking.station_id, booking.event_date)
    await expire_overdue(session, booking.station_id, booking.event_date)
    chefs, need = await _chefs_of_slot(session, booking)
    action = late_payment(booking.status, slot_free=bool(chefs), starts_at=booking.starts_at, arrived_at=clock.now())
    if action == "reseat" and booking.paid_cents >= int(booking.quote["deposit_cents"]):
        await bookings.move(session, booking, "confirmed", SYSTEM, note="paid late, slot was still free")
        await places.take(session, booking.id, booking.station_id, need, chefs, None)
        return
    await refunds.refund_payment(session, arrived.payment_id, arrived.amount_cents, reason="late_payment")
    booking.paid_cents = await payments.paid_cents(session, SUBJECT, booking.id)
    bookings.record(session, booking, "late_payment_returned", SYSTEM, amount_cents=arrived.amount_cents)
    known = {"aggregate_id": booking.id, "reference": booking.reference, "version": booking.version}
    publish(session, events.LatePaymentReturned.model_validate({**known, "payment_cents": arrived.amount_cents}))


async def _chefs_of_slot(session: WriteSession, booking: Booking) -> tuple[list[UUID], Need]:
    seen = await sold.picture_without(session, booking, booking.event_date)
    guests = booking.adults + booking.children
    zone = seen.reach.station.zone
    need = availability_rules.need_of(seen.terms.policy, booking.event_date, booking.slot, guests, booking.miles, zone)
    present = frozenset(block.chef_id for block in await places_repository.assigned(session, [booking.id]))
    try:
        return [chef.id for chef in places.choose(seen, need, guests, wanted=present)], need
    except SlotTaken:
        return [], need
