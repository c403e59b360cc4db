"""Staff endpoints over bookings."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from fastapi.responses import PlainTextResponse

from hibachi.booking.assigning.errors import ChefNotAssigned, ChefNotFree, WrongChefCount
from hibachi.booking.auth import (
    BookingsAssign,
    BookingsCancel,
    BookingsRead,
    BookingsWrite,
    PaymentsWrite,
)
from hibachi.booking.availability.errors import SlotTaken
from hibachi.booking.bookings.errors import BookingNotFound, StaleVersion, WrongState
from hibachi.booking.cancellation.errors import RefundTooHigh
from hibachi.booking.charges.errors import AboveOwed
from hibachi.booking.desk import service
from hibachi.booking.desk.repository import BookingFilter
from hibachi.booking.desk.schemas import (
    AssignIn,
    BookingDetail,
    BookingPage,
    CancelIn,
    Candidate,
    HoldToggleIn,
    LinkOut,
    ManualPaymentIn,
    TakeOffIn,
    TransitionIn,
)
from hibachi.booking.policies.lifecycle import Status
from hibachi.booking.selfservice.schemas import CancelPreview
from hibachi.identity.approvals.errors import AlreadyRequested
from hibachi.payments.errors import InvalidAmount
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing
from hibachi.platform.http.pages import Cursor, Limit, offset_of

router = APIRouter(tags=["bookings"])
_CHANGE = (BookingNotFound, StaleVersion, WrongState)


async def _filter(
    caller: BookingsRead,
    first: Annotated[dt.date | None, Query(alias="from", description="first station date")] = None,
    last: Annotated[dt.date | None, Query(alias="to", description="last station date")] = None,
    status: Annotated[list[Status] | None, Query()] = None,
    station_id: UUID | None = None,
    customer_id: UUID | None = None,
    q: Annotated[str, Query(max_length=200, description="name, city, reference or ZIP")] = "",
) -> BookingFilter:
    return BookingFilter(first, last, status or (), station_id, q.strip(), customer_id, caller.station_ids)


Filter = Annotated[BookingFilter, Depends(_filter)]


@router.get("/bookings")
async def bookings(
    session: Reading, caller: BookingsRead, wanted: Filter, cursor: Cursor = None, limit: Limit = 50
) -> BookingPage:
    """Bookings by date, soonest first."""
    return await service.page(session, caller, wanted, offset_of(cursor), limit)


@router.get("/bookings.csv", response_class=PlainTextResponse)
async def bookings_csv(session: Reading, caller: BookingsRead, wanted: Filter) -> PlainTextResponse:
    """The same list for a spreadsheet."""
    headers = {"Content-Disposition": 'attachment; filename="bookings.csv"'}
    return PlainTextResponse(await service.as_csv(session, caller, wanted), media_type="text/csv", headers=headers)


@router.get("/bookings/{booking_id}", responses=responses(BookingNotFound))
async def booking(session: Reading, caller: BookingsRead, booking_id: UUID) -> BookingDetail:
    """Everything about one booking."""
    return await service.detail(session, caller, booking_id)


@router.get("/bookings/{booking_id}/candidates", responses=responses(BookingNotFound))
async def candidates(session: Reading, caller: BookingsRead, booking_id: UUID) -> list[Candidate]:
    """The station's chefs, who of them can serve the event, and why not."""
    return await service.candidates(session, caller, booking_id)


@router.post("/bookings/{booking_id}/assign", responses=responses(*_CHANGE, WrongChefCount, ChefNotFree))
async def assign(session: Writing, caller: BookingsAssign, booking_id: UUID, wish: AssignIn) -> BookingDetail:
    """Give the event other chefs."""
    return await service.assign(session, caller, booking_id, wish)


@router.post("/bookings/{booking_id}/take-off", responses=responses(*_CHANGE, ChefNotAssigned))
async def take_off(session: Writing, caller: BookingsAssign, booking_id: UUID, wish: TakeOffIn) -> BookingDetail:
    """Take one chef off the event; somebody is told when it is close."""
    return await service.take_off(session, caller, booking_id, wish)


@router.post("/bookings/{booking_id}/cancel/preview", responses=responses(BookingNotFound))
async def preview_cancel(session: Reading, caller: BookingsCancel, booking_id: UUID) -> CancelPreview:
    """What the policy would give back now."""
    decision = await service.preview_cancel(session, caller, booking_id)
    return CancelPreview.model_validate(decision, from_attributes=True)


@router.post("/bookings/{booking_id}/cancel", responses=responses(*_CHANGE, RefundTooHigh, AlreadyRequested))
async def cancel(session: Writing, caller: BookingsCancel, booking_id: UUID, wish: CancelIn) -> BookingDetail:
    """Cancel; the refund follows the policy unless a sum is given. Support asks, and a second person approves."""
    return await service.cancel(session, caller, booking_id, wish)


@router.post("/bookings/{booking_id}/payments", responses=responses(*_CHANGE, InvalidAmount, AboveOwed))
async def record_payment(
    session: Writing, caller: PaymentsWrite, booking_id: UUID, wish: ManualPaymentIn
) -> BookingDetail:
    """Note money that arrived by Venmo, Zelle or cash; more than is owed is a tip or has to be confirmed."""
    return await service.record_payment(session, caller, booking_id, wish)


@router.post("/bookings/{booking_id}/transition", responses=responses(*_CHANGE, SlotTaken))
async def transition(session: Writing, caller: BookingsWrite, booking_id: UUID, wish: TransitionIn) -> BookingDetail:
    """Move the booking to another state with a reason."""
    return await service.transition(session, caller, booking_id, wish)


@router.post("/bookings/{booking_id}/staff-hold", responses=responses(*_CHANGE))
async def staff_hold(session: Writing, caller: BookingsWrite, booking_id: UUID, wish: HoldToggleIn) -> BookingDetail:
    """Keep an unpaid booking from running out, or let its clock run again."""
    return await service.toggle_hold(session, caller, booking_id, wish)


@router.post("/bookings/{booking_id}/link", responses=responses(BookingNotFound))
async def link(session: Reading, caller: BookingsWrite, booking_id: UUID) -> LinkOut:
    """The address of the host's own page."""
    return await service.host_link(session, caller, booking_id)
