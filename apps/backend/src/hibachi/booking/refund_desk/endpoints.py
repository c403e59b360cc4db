"""Money that waits to go back."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.booking.auth import PaymentsRead, RefundsWrite
from hibachi.booking.bookings.errors import BookingNotFound, StaleVersion
from hibachi.booking.refund_desk import service
from hibachi.booking.refund_desk.errors import NoCredit
from hibachi.booking.refund_desk.schemas import CreditIn, CreditList, DoneIn, RefundList
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.payments.errors import NotFailedRefund, NotManualRefund, OverRefund, RefundNotFound
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(tags=["money"])
_CALLER = (NotLoggedIn, NoPermission)


@router.get("/refunds", responses=responses(*_CALLER))
async def refunds(session: Reading, caller: PaymentsRead) -> RefundList:
    """Refunds that wait for a person: to be sent by hand, or because they failed."""
    return await service.waiting(session, caller)


@router.post(
    "/refunds/{refund_id}/done",
    status_code=204,
    responses=responses(*_CALLER, RefundNotFound, NotManualRefund, OverRefund),
)
async def done(session: Writing, caller: RefundsWrite, refund_id: UUID, wish: DoneIn) -> None:
    """Note that a person has sent the money, and how."""
    await service.done(session, caller, refund_id, wish)


@router.post(
    "/refunds/{refund_id}/retry",
    status_code=204,
    responses=responses(*_CALLER, RefundNotFound, NotFailedRefund, OverRefund),
)
async def retry(session: Writing, caller: RefundsWrite, refund_id: UUID) -> None:
    """Send a failed refund once more."""
    await service.try_again(session, caller, refund_id)


@router.get("/credits", responses=responses(*_CALLER))
async def credits(session: Reading, caller: PaymentsRead) -> CreditList:
    """Bookings that were paid more than they cost."""
    return await service.credits(session, caller)


@router.post(
    "/bookings/{booking_id}/credit/return",
    status_code=204,
    responses=responses(*_CALLER, BookingNotFound, StaleVersion, NoCredit),
)
async def return_credit(session: Writing, caller: RefundsWrite, booking_id: UUID, wish: CreditIn) -> None:
    """Give back what was paid beyond the price."""
    await service.give_back(session, caller, booking_id, wish.version)
