"""What a host may do with the booking of a signed link."""

from datetime import time
from uuid import UUID

from hibachi.booking.agreements import repository as agreements_repository
from hibachi.booking.agreements import service as agreements
from hibachi.booking.agreements.schemas import SignIn
from hibachi.booking.balances import service as balances
from hibachi.booking.bookings import repository
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.errors import WrongState
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import HOST, Actor, Contact, HoldOrder
from hibachi.booking.cancellation import service as cancellation
from hibachi.booking.deposits import service as deposits
from hibachi.booking.details import service as details
from hibachi.booking.details.types import Details
from hibachi.booking.holds import service as holds
from hibachi.booking.money.service import SUBJECT
from hibachi.booking.moves import service as moves
from hibachi.booking.moves.types import MoveWish
from hibachi.booking.party import service as party
from hibachi.booking.party.types import PartyChange
from hibachi.booking.selfservice import view
from hibachi.booking.selfservice.links import link_for
from hibachi.booking.selfservice.schemas import (
    BalanceIn,
    CancelApply,
    CancelPreview,
    DepositIn,
    DetailsIn,
    HeldBooking,
    HoldIn,
    HostPayment,
    MoveApply,
    MoveIn,
    MovePreview,
    MyBooking,
    PartyChangeIn,
    PartyPreview,
    PaymentOpened,
    TipIn,
)
from hibachi.booking.sold import service as sold
from hibachi.booking.stations import service as stations
from hibachi.booking.waitlist.links import entry_of
from hibachi.payments import service as payments
from hibachi.payments.types import PlacedPayment
from hibachi.platform.db import ReadSession, WriteSession, reading
from hibachi.platform.money import format_usd


async def show(session: ReadSession, booking: Booking) -> MyBooking:
    """The host's view of a booking."""
    station = await stations.get(session, booking.station_id)
    paid = await payments.payments_of(session, SUBJECT, booking.id)
    agreement = await agreements_repository.of_booking(session, booking.id)
    history = await repository.history(session, booking.id)
    terms = await sold.terms_of(session, booking)
    return view.my_booking(booking, terms, str(station.zone), paid, agreement, history)


async def show_by_id(session: ReadSession, booking_id: UUID) -> MyBooking:
    """The host's view. Raises `BookingNotFound`."""
    return await show(session, await bookings.get(session, booking_id))


async def hold(business_id: UUID, wish: HoldIn) -> HeldBooking:
    """Keep a place for a quote. Raises `BadLink` and what `holds.hold` raises."""
    contact = Contact(wish.contact.name, wish.contact.email, wish.contact.phone) if wish.contact else None
    order = HoldOrder(
        wish.quote_id,
        wish.date,
        _clock(wish.slot),
        _clock(wish.asked_time),
        "web",
        contact,
        request_id=wish.request_id,
        offer_id=entry_of(wish.offer) if wish.offer else None,
    )
    booking = await holds.hold_or_lead(business_id, order)
    async with reading(business_id) as session:
        shown = await show_by_id(session, booking.id)
    return HeldBooking(booking=shown, link_token=link_for(booking.id), expires_at=booking.expires_at)


def _clock(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None


async def keep_details(
    session: WriteSession, booking_id: UUID, given: DetailsIn, ip: str | None, actor: Actor = HOST
) -> MyBooking:
    """Write contact, address, wishes and allergies. Raises what `details.keep` raises."""
    booking = await bookings.access(session, booking_id, given.version)
    kept = Details(
        contact=Contact(given.contact.name, given.contact.email, given.contact.phone),
        address=given.address.model_dump(),
        occasion=given.occasion,
        notes=given.notes,
        allergies=[entry.model_dump() for entry in given.allergies],
        marketing_sms=given.consents.marketing_sms,
        marketing_email=given.consents.marketing_email,
        ip=ip,
    )
    await details.keep(session, booking, kept, actor)
    return await _fresh(session, booking)


async def sign(
    session: WriteSession, booking_id: UUID, signed: SignIn, ip: str | None, user_agent: str | None
) -> MyBooking:
    """Sign the agreement. Raises what `agreements.sign` raises."""
    booking = await bookings.access(session, booking_id, signed.version)
    bookings.check_not_run_out(booking)
    bookings.check_status(booking, "held")
    if booking.address is None:
        raise WrongState("Please fill in the details first", field="address", rule="required_before_signing")
    await agreements.sign(session, booking, signed, ip, user_agent)
    await bookings.move(session, booking, "agreement_signed", HOST)
    await deposits.confirm_when_paid(session, booking)
    return await _fresh(session, booking)


async def pay_deposit(business_id: UUID, booking_id: UUID, wish: DepositIn) -> PaymentOpened:
    """Open the deposit payment. Raises what `deposits.open_deposit` raises."""
    placed = await deposits.open_deposit(business_id, booking_id, wish.version, wish.method)
    return await _opened(business_id, booking_id, placed)


async def pay_balance(business_id: UUID, booking_id: UUID, wish: BalanceIn) -> PaymentOpened:
    """Open the payment of the balance. Raises what `balances.open_balance` raises."""
    placed = await balances.open_balance(business_id, booking_id, wish.version, wish.method)
    return await _opened(business_id, booking_id, placed)


async def pay_tip(business_id: UUID, booking_id: UUID, wish: TipIn) -> PaymentOpened:
    """Open a gratuity. Raises what `balances.open_tip` raises."""
    placed = await balances.open_tip(business_id, booking_id, wish.version, wish.amount_cents)
    return await _opened(business_id, booking_id, placed)


async def _opened(business_id: UUID, booking_id: UUID, placed: PlacedPayment) -> PaymentOpened:
    async with reading(business_id) as session:
        shown = await show_by_id(session, booking_id)
    payment = HostPayment(
        id=placed.payment_id,
        amount_cents=placed.amount_cents,
        method=placed.method,
        status=placed.status,
        gateway=placed.gateway,
        client_secret=placed.client_secret,
        publishable_key=placed.publishable_key,
    )
    return PaymentOpened(booking=shown, payment=payment, instructions=_instructions(shown, placed))


def _instructions(booking: MyBooking, placed: PlacedPayment) -> str | None:
    if placed.method == "card":
        return None
    how = {"venmo": "by Venmo", "zelle": "by Zelle", "cash": "in cash to our office"}[placed.method]
    if placed.purpose == "deposit":
        note = f"Please pay the deposit {how} and write {booking.reference} into the note."
        return f"{note} We confirm as soon as we see it."
    how = "in cash to your chef on the day" if placed.method == "cash" else how
    return f"Please pay {format_usd(placed.amount_cents)} {how} and write {booking.reference} into the note."


async def preview_party(session: ReadSession, booking_id: UUID, wish: PartyChangeIn) -> PartyPreview:
    """Work out a change without making it. Raises `BookingNotFound`, `WrongState`, `InvalidQuote`."""
    booking = await bookings.get(session, booking_id)
    bookings.check_status(booking, *party.CHANGEABLE)
    planned = await party.plan(session, booking, _change(wish))
    total = planned.quote.total_cents + booking.fees_cents
    return PartyPreview(
        old_total_cents=booking.total_cents,
        new_total_cents=total,
        difference_cents=total - booking.total_cents,
        balance_cents=total - booking.paid_cents,
        quote=planned.quote,
        feasible=planned.reason is None,
        reason=planned.reason,
    )


async def change_party(
    session: WriteSession, booking_id: UUID, version: int, wish: PartyChangeIn, actor: Actor = HOST
) -> MyBooking:
    """Change counts or menu. Raises what `party.apply` raises."""
    booking = await bookings.access(session, booking_id, version)
    await party.apply(session, booking, _change(wish), actor)
    return await _fresh(session, booking)


def _change(wish: PartyChangeIn) -> PartyChange:
    return PartyChange(wish.adults, wish.children, wish.toddlers, wish.upgrades, wish.addons, wish.extra_proteins)


async def preview_move(session: ReadSession, booking_id: UUID, wish: MoveIn) -> MovePreview:
    """Work out a move without making it. Raises `BookingNotFound`, `WrongState`, `InvalidSlot`."""
    booking = await bookings.get(session, booking_id)
    bookings.check_status(booking, *moves.MOVABLE)
    planned = await moves.plan(session, booking, MoveWish(wish.date, time.fromisoformat(wish.slot)))
    return MovePreview(fee_cents=planned.fee_cents, feasible=planned.reason is None, reason=planned.reason)


async def move(session: WriteSession, booking_id: UUID, wish: MoveApply) -> MyBooking:
    """Move the booking. Raises what `moves.apply` raises."""
    booking = await bookings.access(session, booking_id, wish.version)
    await moves.apply(session, booking, MoveWish(wish.date, time.fromisoformat(wish.slot)), HOST)
    return await _fresh(session, booking)


async def preview_cancel(session: ReadSession, booking_id: UUID) -> CancelPreview:
    """What cancelling now would give back. Raises `BookingNotFound`."""
    decision = (await cancellation.plan(session, await bookings.get(session, booking_id))).decision
    return CancelPreview(
        refund_cents=decision.refund_cents,
        kept_cents=decision.kept_cents,
        self_service=decision.self_service,
        rule=decision.rule,
    )


async def cancel(session: WriteSession, booking_id: UUID, wish: CancelApply) -> MyBooking:
    """Cancel. Raises what `cancellation.apply` raises."""
    booking = await bookings.access(session, booking_id, wish.version)
    await cancellation.apply(session, booking, HOST, wish.reason)
    return await _fresh(session, booking)


async def _fresh(session: WriteSession, booking: Booking) -> MyBooking:
    await session.flush()
    return await show(session, booking)
