"""Finding money that waits to go back, and seeing it off."""

from uuid import UUID

from hibachi.booking.balances.rules import PAYABLE
from hibachi.booking.bookings import repository as bookings_repository
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.errors import BookingNotFound
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import actor_of
from hibachi.booking.desk import service as desk
from hibachi.booking.money import service as money
from hibachi.booking.money.service import SUBJECT
from hibachi.booking.refund_desk import repository
from hibachi.booking.refund_desk.errors import NoCredit
from hibachi.booking.refund_desk.schemas import CreditItem, CreditList, DoneIn, RefundItem, RefundList
from hibachi.crm.worklist import service as worklist
from hibachi.identity.audit.service import record_audit
from hibachi.payments.errors import RefundNotFound
from hibachi.payments.refunds import service as refunds
from hibachi.payments.types import RefundView
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.money import format_usd


async def waiting(session: ReadSession, caller: Caller) -> RefundList:
    """Refunds of the caller's stations that wait for a person, oldest first."""
    found = [item for item in await refunds.unfinished(session) if item.subject_kind == SUBJECT]
    known = await repository.by_ids(session, [item.subject_id for item in found])
    mine = ((item, known[item.subject_id]) for item in found if item.subject_id in known)
    return RefundList(items=[_item(item, booking) for item, booking in mine if caller.serves(booking.station_id)])


def _item(refund: RefundView, booking: Booking) -> RefundItem:
    return RefundItem(
        id=refund.id,
        waits="by_hand" if refund.status == "manual_due" else "failed",
        booking_id=booking.id,
        reference=booking.reference,
        host_name=booking.customer_name,
        purpose=refund.purpose,
        method=refund.method,
        amount_cents=refund.amount_cents,
        reason=refund.reason,
        failure_code=refund.failure_code,
        created_at=refund.created_at,
    )


async def done(session: WriteSession, caller: Caller, refund_id: UUID, wish: DoneIn) -> None:
    """Note that a person sent the money. Raises `RefundNotFound`, `NotManualRefund`, `OverRefund`."""
    await _own(session, caller, refund_id)
    sent = await refunds.complete_manual_refund(
        session, refund_id, paid_by=caller.id, how=wish.how, reference=wish.reference
    )
    after = {"how": wish.how, "reference": wish.reference, "amount_cents": sent.amount_cents}
    record_audit(session, caller, "refund.paid_by_hand", "refund", refund_id, after=after)


async def try_again(session: WriteSession, caller: Caller, refund_id: UUID) -> None:
    """Send a failed refund once more. Raises `RefundNotFound`, `NotFailedRefund`, `OverRefund`."""
    await _own(session, caller, refund_id)
    new = await refunds.try_again(session, refund_id, requested_by=caller.id)
    record_audit(session, caller, "refund.tried_again", "refund", refund_id, after={"refund": new.id})


async def _own(session: ReadSession, caller: Caller, refund_id: UUID) -> None:
    refund = await refunds.refund_of(session, refund_id)
    try:
        await desk.access(session, caller, refund.subject_id)
    except BookingNotFound as problem:
        raise RefundNotFound() from problem


async def credits(session: ReadSession, caller: Caller) -> CreditList:
    """Bookings of the caller's stations that were paid more than they cost, soonest first."""
    found = await repository.overpaid(session, PAYABLE)
    return CreditList(items=[_credit(booking) for booking in found if caller.serves(booking.station_id)])


def _credit(booking: Booking) -> CreditItem:
    return CreditItem(
        booking_id=booking.id,
        reference=booking.reference,
        host_name=booking.customer_name,
        version=booking.version,
        date=booking.event_date,
        total_cents=booking.total_cents,
        paid_cents=booking.paid_cents,
        credit_cents=booking.paid_cents - booking.total_cents,
    )


async def give_back(session: WriteSession, caller: Caller, booking_id: UUID, version: int) -> None:
    """Give back what was paid beyond the price, newest payment first.

    Raises `BookingNotFound`, `StaleVersion`, `NoCredit`.
    """
    await desk.access(session, caller, booking_id)
    booking = await bookings.access(session, booking_id, version)
    credit = await money.paid_cents(session, booking.id) - booking.total_cents
    if credit <= 0 or booking.status not in PAYABLE:
        raise NoCredit(field="booking", rule="overpaid")
    await refunds.refund(
        session,
        SUBJECT,
        booking.id,
        credit,
        reason="overpaid",
        requested_by=caller.id,
        purposes=("balance", "deposit", "reschedule_fee"),
    )
    booking.paid_cents = await money.paid_cents(session, booking.id)
    bookings.record(session, booking, "credit_returned", actor_of(caller), amount_cents=credit)
    record_audit(session, caller, "credit.returned", "booking", booking.id, after={"amount_cents": credit})


async def note_credit(session: WriteSession, booking_id: UUID) -> None:
    """Put an overpaid booking on the team's list, once for each sum."""
    booking = await bookings_repository.find(session, booking_id)
    if booking is None or booking.status not in PAYABLE:
        return
    credit = await money.paid_cents(session, booking.id) - booking.total_cents
    if credit > 0:
        await worklist.add(
            session,
            "money",
            f"{booking.reference} was paid {format_usd(credit)} more than it costs",
            clock.now(),
            (SUBJECT, booking.id),
            dedupe_key=f"credit:{booking.id}:{credit}:{booking.total_cents}",
            customer_id=booking.customer_id,
        )
