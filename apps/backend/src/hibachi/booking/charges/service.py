"""One way to open a charge, so that nothing is ever asked for twice."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from hibachi.booking.bookings.errors import StaleVersion
from hibachi.booking.bookings.models import Booking
from hibachi.booking.charges.errors import AboveOwed, NothingDue
from hibachi.booking.money import service as money
from hibachi.booking.money.service import SUBJECT
from hibachi.crm import service as crm
from hibachi.payments import service as payments
from hibachi.payments.attempts import service as attempts
from hibachi.payments.errors import PaymentsUnavailable
from hibachi.payments.flags import CARD_PAYMENTS
from hibachi.payments.types import Method, NewPayment, Payer, PaymentView, PlacedPayment, Purpose
from hibachi.platform.db import WriteSession, unit_of_work
from hibachi.platform.flags import enabled
from hibachi.platform.flags.errors import FeatureOff
from hibachi.platform.money import format_usd

Due = Callable[[WriteSession], Awaitable[PaymentView]]
_ROUNDS = 3  # more than one only for a host who pays the old charge in that very moment


async def open_charge(business_id: UUID, booking_id: UUID, due: Due) -> PlacedPayment:
    """Open what `due` finds to be paid and make it payable.

    `due` runs in a unit of work of its own and ends with `open_due`. The intent is committed first, then the provider
    is called with the payment's id as idempotency key; if the process dies in between, the payments sweep finishes
    the job. A charge that this one takes the place of is closed at the provider before the new one is handed out;
    when it was paid at the last moment, that counts, and `due` is worked out anew.
    Raises what `due` raises, `PaymentsUnavailable` and `PaymentRefused`.
    """
    for _ in range(_ROUNDS):
        async with unit_of_work(business_id) as session:
            payment = await due(session)
        if not await attempts.close_replaced(business_id, SUBJECT, booking_id):
            return await attempts.place(business_id, payment.id)
    raise PaymentsUnavailable(retry_after=5)


async def owed_cents(session: WriteSession, booking: Booking, towards_cents: int) -> int:
    """What is missing to a sum of a locked booking. Raises `NothingDue`.

    Payments that are being booked are waited for, and none can be booked until this unit of work ends.
    """
    await payments.hold_still(session, SUBJECT, booking.id)
    owed = towards_cents - await money.paid_cents(session, booking.id)
    if owed <= 0:
        raise NothingDue(field="booking", rule="owed", overpaid_cents=-owed)
    return owed


async def check_within_owed(session: WriteSession, booking: Booking, amount_cents: int) -> None:
    """Raise `AboveOwed` for more than a locked booking lacks, payments counted that its page does not show yet."""
    await payments.hold_still(session, SUBJECT, booking.id)
    owed = max(0, booking.total_cents - await money.paid_cents(session, booking.id))
    if amount_cents > owed:
        words = (
            f"{format_usd(owed)} is owed. Note what is above it as a tip, or confirm that it all came for the booking."
        )
        raise AboveOwed(words, field="amount_cents", rule="at_most_owed", owed_cents=owed)


async def check_all_counted(session: WriteSession, booking: Booking) -> None:
    """Raise `StaleVersion` while a payment has arrived that the booking the host looks at does not show yet."""
    await payments.hold_still(session, SUBJECT, booking.id)
    counted = await money.counted_payments(session, booking.id)
    paid = await payments.payments_of(session, SUBJECT, booking.id)
    if any(item.status == "succeeded" and str(item.id) not in counted for item in paid):
        raise StaleVersion(field="version", rule="current", current_version=booking.version)


async def open_due(
    session: WriteSession, booking: Booking, purpose: Purpose, method: Method, amount_cents: int
) -> PaymentView:
    """The one open payment of a locked booking for a purpose. Raises `FeatureOff` for cards that are not taken."""
    if method == "card" and not await enabled(session, CARD_PAYMENTS):
        raise FeatureOff(f"{CARD_PAYMENTS.description} are switched off", field="method", flag=CARD_PAYMENTS.key)
    words = {"deposit": "Deposit", "balance": "Balance", "tip": "Gratuity", "reschedule_fee": "Reschedule fee"}
    new = NewPayment(
        subject_kind=SUBJECT,
        subject_id=booking.id,
        purpose=purpose,
        method=method,
        amount_cents=amount_cents,
        description=f"{words[purpose]} for {booking.reference}",
        payer=await _payer(session, booking),
    )
    return await payments.open_payment(session, new)


async def _payer(session: WriteSession, booking: Booking) -> Payer | None:
    if booking.customer_id is None:
        return None
    customer = await crm.get(session, booking.customer_id)
    return Payer(customer.id, customer.name, customer.email)
