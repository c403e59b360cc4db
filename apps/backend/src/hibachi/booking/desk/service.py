"""Staff's use cases over bookings."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from hibachi.booking.agreements import repository as agreements
from hibachi.booking.assigning import service as assigning
from hibachi.booking.bookings import repository as bookings_repository
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.errors import BookingNotFound, WrongState
from hibachi.booking.bookings.events import BookingClockStarted
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor, actor_of
from hibachi.booking.cancellation import service as cancellation
from hibachi.booking.charges import service as charges
from hibachi.booking.chef_alerts import service as chef_alerts
from hibachi.booking.chefs import repository as chefs
from hibachi.booking.deposits import service as deposits
from hibachi.booking.desk import repository, view
from hibachi.booking.desk.repository import BookingFilter
from hibachi.booking.desk.schemas import (
    AssignIn,
    BookingDetail,
    BookingPage,
    BookingRow,
    CancelIn,
    Candidate,
    HoldToggleIn,
    LinkOut,
    ManualPaymentIn,
    TakeOffIn,
    TransitionIn,
)
from hibachi.booking.money.service import SUBJECT
from hibachi.booking.places import repository as places
from hibachi.booking.policies.cancel_refund import RefundDecision
from hibachi.booking.policies.lifecycle import Status, is_too_early, next_statuses
from hibachi.booking.reseats import service as reseats
from hibachi.booking.scope import own_events_of, sees_money
from hibachi.booking.selfservice import service as selfservice
from hibachi.booking.selfservice.links import address_of
from hibachi.booking.selfservice.schemas import BookingFacts, BookingMoney
from hibachi.booking.stations import service as stations
from hibachi.payments.refunds import service as refunds
from hibachi.payments.types import ManualPayment
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.http.pages import after
from hibachi.platform.outbox import publish

_COLUMNS = (
    "reference",
    "status",
    "date",
    "slot",
    "time_zone",
    "customer_name",
    "city",
    "zip",
    "adults",
    "children",
    "toddlers",
    "total_cents",
    "paid_cents",
    "balance_cents",
    "allergy_count",
    "severe_allergy",
)
_MOST_ROWS = 10_000


async def page(session: ReadSession, caller: Caller, wanted: BookingFilter, offset: int, limit: int) -> BookingPage:
    """A page of bookings, soonest first."""
    found = await repository.search(session, wanted, offset, limit + 1)
    return BookingPage(
        items=await view.rows(session, found[:limit], sees_money(caller)),
        next_cursor=after(offset, limit, len(found)),
        total=await repository.count(session, wanted),
    )


async def of_days(
    session: ReadSession, caller: Caller, first: date | None, last: date | None, station_id: UUID | None
) -> list[BookingRow]:
    """Bookings of the caller's stations on station dates, both included, soonest first; None leaves that end open."""
    own = own_events_of(caller)
    wanted = BookingFilter(first, last, station_id=station_id, stations=caller.station_ids, cooked_by=own)
    return await view.rows(session, await repository.search(session, wanted, 0, _MOST_ROWS), sees_money(caller))


async def of_customer(session: ReadSession, caller: Caller, customer_id: UUID) -> list[BookingRow]:
    """A person's bookings at the caller's stations, soonest first."""
    wanted = BookingFilter(customer_id=customer_id, stations=caller.station_ids, cooked_by=own_events_of(caller))
    return await view.rows(session, await repository.search(session, wanted, 0, _MOST_ROWS), sees_money(caller))


async def waiting_for_deposit(session: ReadSession, caller: Caller, since: date, station_id: UUID | None) -> int:
    """How many coming bookings of the caller's stations are signed and not paid."""
    unpaid: tuple[Status, ...] = ("agreement_signed", "awaiting_deposit")
    wanted = BookingFilter(since, statuses=unpaid, station_id=station_id, stations=caller.station_ids)
    return await repository.count(session, wanted)


async def as_csv(session: ReadSession, caller: Caller, wanted: BookingFilter) -> str:
    """The same list as CSV, at most 10,000 lines. Text that a spreadsheet would run as a formula is defused."""
    money = sees_money(caller)
    rows = await view.rows(session, await repository.search(session, wanted, 0, _MOST_ROWS), money)
    columns = _COLUMNS if money else [column for column in _COLUMNS if not column.endswith("_cents")]
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow([*columns, "chefs"])
    writer.writerows(_csv_line(row, columns) for row in rows)
    return target.getvalue()


def _csv_line(row: BookingRow, columns: Sequence[str]) -> Sequence[str]:
    values = [str(value) if (value := getattr(row, column)) is not None else "" for column in columns]
    values.append(", ".join(chef.name for chef in row.chefs))
    return [f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text for text in values]


async def access(session: ReadSession, caller: Caller, booking_id: UUID) -> Booking:
    """A booking of one of the caller's stations; a chef's own event. Raises `BookingNotFound`."""
    booking = await bookings.get(session, booking_id)
    if not caller.serves(booking.station_id):
        raise BookingNotFound()
    own = own_events_of(caller)
    if own is not None and not await repository.cooks(session, own, booking_id):
        raise BookingNotFound()
    return booking


async def detail(session: ReadSession, caller: Caller, booking_id: UUID) -> BookingDetail:
    """Everything about a booking. Raises `BookingNotFound`."""
    booking = await access(session, caller, booking_id)
    money = sees_money(caller)
    blocks = await places.assigned(session, [booking.id])
    names = await chefs.names(session, [block.chef_id for block in blocks])
    shown = await selfservice.show(session, booking)
    return BookingDetail(
        row=(await view.rows(session, [booking], money))[0],
        booking=BookingFacts.model_validate(shown, from_attributes=True),
        money=BookingMoney.model_validate(shown, from_attributes=True) if money else None,
        refunds=view.refunds(await refunds.refunds_of(session, SUBJECT, booking.id)) if money else [],
        channel=booking.channel,
        staff_hold=booking.staff_hold,
        history=view.history(await bookings_repository.history(session, booking.id), money),
        assignments=view.assignments(blocks, names),
        agreement=view.evidence(await agreements.of_booking(session, booking.id)),
        next_statuses=await _steps(session, booking),
        chef_alert=await chef_alerts.of_booking(session, booking),
    )


async def _steps(session: ReadSession, booking: Booking) -> list[Status]:
    """The states staff may choose today."""
    today = await _today(session, booking)
    steps = next_statuses(booking.status, "staff")
    return [after for after in steps if not is_too_early(after, booking.event_date, today)]


async def _today(session: ReadSession, booking: Booking) -> date:
    return clock.today((await stations.get(session, booking.station_id)).zone.key)


async def candidates(session: ReadSession, caller: Caller, booking_id: UUID) -> list[Candidate]:
    """The station's chefs with who can serve the event, and why not. Raises `BookingNotFound`."""
    booking = await access(session, caller, booking_id)
    return [
        Candidate(
            chef_id=item.chef.id,
            name=item.chef.name,
            feasible=item.reason is None,
            assigned=item.assigned,
            reason=item.reason,
            score=item.score,
        )
        for item in await assigning.candidates(session, booking)
    ]


async def _own(session: WriteSession, caller: Caller, booking_id: UUID, version: int) -> tuple[Booking, Actor]:
    await access(session, caller, booking_id)
    return await bookings.access(session, booking_id, version), actor_of(caller)


async def assign(session: WriteSession, caller: Caller, booking_id: UUID, wish: AssignIn) -> BookingDetail:
    """Give a booking other chefs. Raises what `assigning.assign` raises."""
    booking, actor = await _own(session, caller, booking_id, wish.version)
    await assigning.assign(session, booking, wish.chef_ids, actor)
    return await _fresh(session, caller, booking)


async def take_off(session: WriteSession, caller: Caller, booking_id: UUID, wish: TakeOffIn) -> BookingDetail:
    """Take one chef off a booking. Raises what `assigning.take_off` raises."""
    booking, actor = await _own(session, caller, booking_id, wish.version)
    await assigning.take_off(session, booking, wish.chef_id, actor, wish.reason)
    return await _fresh(session, caller, booking)


async def preview_cancel(session: ReadSession, caller: Caller, booking_id: UUID) -> RefundDecision:
    """What the policy would give back. Raises `BookingNotFound`."""
    return (await cancellation.plan(session, await access(session, caller, booking_id))).decision


async def cancel(session: WriteSession, caller: Caller, booking_id: UUID, wish: CancelIn) -> BookingDetail:
    """Cancel a booking, or ask for it without the permission. Raises what `cancellation.apply` and `ask` raise."""
    booking, actor = await _own(session, caller, booking_id, wish.version)
    if caller.may("bookings:cancel"):
        await cancellation.apply(session, booking, actor, wish.reason, wish.refund_cents)
    else:
        await cancellation.ask(session, caller, booking, wish.reason, wish.refund_cents)
    return await _fresh(session, caller, booking)


async def record_payment(
    session: WriteSession, caller: Caller, booking_id: UUID, wish: ManualPaymentIn
) -> BookingDetail:
    """Note money that arrived; the booking follows as soon as the payment's event is handled. Raises `AboveOwed`."""
    booking, actor = await _own(session, caller, booking_id, wish.version)
    if wish.kind != "tip" and not wish.above_owed:
        await charges.check_within_owed(session, booking, wish.amount_cents)
    received = ManualPayment(
        subject_kind=SUBJECT,
        subject_id=booking.id,
        purpose=wish.kind,
        method=wish.method,
        amount_cents=wish.amount_cents,
        recorded_by=caller.id,
        reference=wish.reference,
    )
    await deposits.record_manual(session, booking, received, actor)
    return await _fresh(session, caller, booking)


async def transition(session: WriteSession, caller: Caller, booking_id: UUID, wish: TransitionIn) -> BookingDetail:
    """Move a booking to another state; an expired one needs its slot back. Raises `WrongState`, `SlotTaken`."""
    booking, actor = await _own(session, caller, booking_id, wish.version)
    if is_too_early(wish.to, booking.event_date, await _today(session, booking)):
        raise WrongState(f"The event is on {booking.event_date}", field="to", rule="event_day", status=booking.status)
    if booking.status == "expired" and wish.to == "confirmed":
        await reseats.reseat(session, booking, actor, wish.reason)
    else:
        await bookings.move(session, booking, wish.to, actor, note=wish.reason)
    return await _fresh(session, caller, booking)


async def toggle_hold(session: WriteSession, caller: Caller, booking_id: UUID, wish: HoldToggleIn) -> BookingDetail:
    """Stop or start an unpaid booking's clock. Raises `WrongState`."""
    booking, actor = await _own(session, caller, booking_id, wish.version)
    bookings.check_status(booking, "held", "agreement_signed", "awaiting_deposit")
    booking.staff_hold = wish.staff_hold
    await bookings.refresh_expiry(session, booking)
    bookings.record(session, booking, "staff_hold" if wish.staff_hold else "staff_hold_lifted", actor)
    if not wish.staff_hold:
        known = {"aggregate_id": booking.id, "reference": booking.reference, "version": booking.version}
        publish(session, BookingClockStarted.model_validate(known))
    return await _fresh(session, caller, booking)


async def host_link(session: ReadSession, caller: Caller, booking_id: UUID) -> LinkOut:
    """The address of the host's own page. Raises `BookingNotFound`."""
    booking = await access(session, caller, booking_id)
    return LinkOut(url=address_of(booking.id))


async def _fresh(session: WriteSession, caller: Caller, booking: Booking) -> BookingDetail:
    await session.flush()
    return await detail(session, caller, booking.id)
