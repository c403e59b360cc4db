"""Where ledger, provider and bookings disagree."""

from typing import Annotated

from fastapi import APIRouter, Query

from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.payments.auth import PaymentsRead, PaymentsWrite
from hibachi.payments.reconciliation import desk
from hibachi.payments.reconciliation.errors import NoOpenDifference
from hibachi.payments.reconciliation.schemas import DifferenceList, SettleIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/reconciliation/differences", tags=["money"])
_CALLER = (NotLoggedIn, NoPermission)


@router.get("", responses=responses(*_CALLER))
async def differences(
    session: Reading,
    _caller: PaymentsRead,
    settled: Annotated[bool, Query(description="those that people cleared up, instead of the open ones")] = False,
) -> DifferenceList:
    """What the nightly comparison found."""
    return await desk.differences(session, settled=settled)


@router.post("/settle", status_code=204, responses=responses(*_CALLER, NoOpenDifference))
async def settle(session: Writing, caller: PaymentsWrite, wish: SettleIn) -> None:
    """Note how a difference was cleared up; it counts no more until other sums differ."""
    await desk.settle(session, caller, wish)
