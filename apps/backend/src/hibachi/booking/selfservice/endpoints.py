"""A host's booking by its signed link."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request, status

from hibachi.booking.agreements import service as agreements
from hibachi.booking.agreements.errors import AgreementIncomplete, AlreadySigned
from hibachi.booking.agreements.schemas import AgreementOut, SignIn
from hibachi.booking.availability.errors import DateNotBookable, NotInReach, OutsideAskingHours, SlotTaken
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.errors import (
    BookingNotFound,
    HoldExpired,
    InvalidSlot,
    StaleVersion,
    TooLate,
    WrongState,
)
from hibachi.booking.cancellation.errors import OnlyStaffCancels
from hibachi.booking.charges.errors import NothingDue, TipTooHigh
from hibachi.booking.details.errors import OtherZip
from hibachi.booking.flags import ONLINE_BOOKING
from hibachi.booking.quotes.errors import QuoteExpired, QuoteNotFound
from hibachi.booking.selfservice import service
from hibachi.booking.selfservice.auth import BadLink, HostLink, Public
from hibachi.booking.selfservice.schemas import (
    BalanceIn,
    CancelApply,
    CancelPreview,
    DepositIn,
    DetailsIn,
    HeldBooking,
    HoldIn,
    MoveApply,
    MoveIn,
    MovePreview,
    MyBooking,
    PartyChangeApply,
    PartyChangeIn,
    PartyPreview,
    PaymentOpened,
    TipIn,
)
from hibachi.catalog.errors import InvalidQuote
from hibachi.crm.errors import InvalidPhone
from hibachi.payments.errors import PaymentClosed, PaymentRefused, PaymentsUnavailable
from hibachi.platform.errors import responses
from hibachi.platform.flags import requires_flag
from hibachi.platform.flags.errors import FeatureOff
from hibachi.platform.http.deps import BusinessId, Reading, Writing

router = APIRouter(tags=["my booking"])
_ONLINE = Depends(requires_flag(ONLINE_BOOKING))
_LOAD = (BadLink, BookingNotFound)
_CHANGE = (*_LOAD, StaleVersion, WrongState, HoldExpired)
_HOLD = (
    QuoteNotFound,
    QuoteExpired,
    NotInReach,
    InvalidSlot,
    OutsideAskingHours,
    DateNotBookable,
    SlotTaken,
    InvalidPhone,
    FeatureOff,
    BadLink,
)
_PAY = (PaymentsUnavailable, PaymentRefused, PaymentClosed, FeatureOff)
UserAgent = Annotated[str | None, Header(max_length=400)]


@router.post(
    "/bookings/holds", status_code=status.HTTP_201_CREATED, responses=responses(*_HOLD), dependencies=[_ONLINE]
)
async def hold(business_id: BusinessId, _caller: Public, wish: HoldIn) -> HeldBooking:
    """Keep a slot for a quoted party for a few minutes; the answer carries the host's link token."""
    return await service.hold(business_id, wish)


@router.get("/my/booking", responses=responses(*_LOAD))
async def my_booking(session: Reading, booking_id: HostLink) -> MyBooking:
    """The booking of the link."""
    return await service.show_by_id(session, booking_id)


@router.put("/my/booking/details", responses=responses(*_CHANGE, OtherZip, InvalidPhone, TooLate))
async def details(session: Writing, booking_id: HostLink, given: DetailsIn, request: Request) -> MyBooking:
    """Contact, address, occasion, notes, allergies per guest, marketing consents."""
    return await service.keep_details(session, booking_id, given, _ip(request))


@router.get("/my/agreement", responses=responses(*_LOAD))
async def agreement(session: Reading, booking_id: HostLink) -> AgreementOut:
    """The agreement with the booking's values, or as it was signed."""
    return await agreements.present(session, await bookings.get(session, booking_id))


@router.post("/my/agreement/sign", responses=responses(*_CHANGE, AgreementIncomplete, AlreadySigned))
async def sign(
    session: Writing, booking_id: HostLink, signed: SignIn, request: Request, user_agent: UserAgent = None
) -> MyBooking:
    """Sign the agreement with a typed or drawn signature and its three ticks."""
    return await service.sign(session, booking_id, signed, _ip(request), user_agent)


@router.post("/my/deposit", responses=responses(*_CHANGE, *_PAY, NothingDue))
async def deposit(business_id: BusinessId, booking_id: HostLink, wish: DepositIn) -> PaymentOpened:
    """Open the deposit payment; repeating it returns the same payment."""
    return await service.pay_deposit(business_id, booking_id, wish)


@router.post("/my/balance", responses=responses(*_LOAD, StaleVersion, WrongState, *_PAY, NothingDue))
async def balance(business_id: BusinessId, booking_id: HostLink, wish: BalanceIn) -> PaymentOpened:
    """Open the payment of what is left of the total; repeating it returns the same payment."""
    return await service.pay_balance(business_id, booking_id, wish)


@router.post("/my/tip", responses=responses(*_LOAD, StaleVersion, WrongState, *_PAY, TipTooHigh))
async def tip(business_id: BusinessId, booking_id: HostLink, wish: TipIn) -> PaymentOpened:
    """Open a gratuity by card, apart from the balance; repeating it returns the same payment."""
    return await service.pay_tip(business_id, booking_id, wish)


@router.post("/my/changes/preview", responses=responses(*_LOAD, WrongState, InvalidQuote))
async def preview_party(session: Reading, booking_id: HostLink, wish: PartyChangeIn) -> PartyPreview:
    """What other counts or choices would cost, at the booking's own prices."""
    return await service.preview_party(session, booking_id, wish)


@router.post("/my/changes", responses=responses(*_CHANGE, TooLate, InvalidQuote, SlotTaken))
async def change_party(session: Writing, booking_id: HostLink, wish: PartyChangeApply) -> MyBooking:
    """Change counts or choices."""
    return await service.change_party(session, booking_id, wish.version, wish)


@router.post("/my/reschedule/preview", responses=responses(*_LOAD, WrongState, InvalidSlot))
async def preview_move(session: Reading, booking_id: HostLink, wish: MoveIn) -> MovePreview:
    """What moving to another date or slot would cost."""
    return await service.preview_move(session, booking_id, wish)


@router.post("/my/reschedule", responses=responses(*_CHANGE, InvalidSlot, DateNotBookable, SlotTaken))
async def move(session: Writing, booking_id: HostLink, wish: MoveApply) -> MyBooking:
    """Move to another date or slot."""
    return await service.move(session, booking_id, wish)


@router.post("/my/cancel/preview", responses=responses(*_LOAD))
async def preview_cancel(session: Reading, booking_id: HostLink) -> CancelPreview:
    """What cancelling now would give back."""
    return await service.preview_cancel(session, booking_id)


@router.post("/my/cancel", responses=responses(*_CHANGE, OnlyStaffCancels))
async def cancel(session: Writing, booking_id: HostLink, wish: CancelApply) -> MyBooking:
    """Cancel; refunds follow the booking's policy."""
    return await service.cancel(session, booking_id, wish)


def _ip(request: Request) -> str | None:
    return request.client.host if request.client else None
