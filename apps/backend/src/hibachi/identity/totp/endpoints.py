"""Setting up and switching off one-time codes."""

from fastapi import APIRouter

from hibachi.identity.auth import StaffCaller
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.identity.lockout.errors import LockedOut
from hibachi.identity.totp import service
from hibachi.identity.totp.errors import BadCode, NoSetupOpen, TotpOff, TotpOn
from hibachi.identity.totp.schemas import TotpCode, TotpSetup
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Writing

router = APIRouter(prefix="/auth/totp", tags=["auth"])
_CALLER = (NotLoggedIn, NoPermission)


@router.post("/setup", responses=responses(*_CALLER, TotpOn))
async def set_up(caller: StaffCaller, session: Writing) -> TotpSetup:
    """A new secret for the authenticator app; it counts once a first code is confirmed."""
    return await service.set_up(session, caller)


@router.post("/confirm", status_code=204, responses=responses(*_CALLER, BadCode, NoSetupOpen))
async def confirm(body: TotpCode, caller: StaffCaller, session: Writing) -> None:
    """Put the secret in force with a first code."""
    await service.confirm(session, caller, body.code)


@router.post("/disable", status_code=204, responses=responses(*_CALLER, BadCode, TotpOff, LockedOut))
async def disable(body: TotpCode, caller: StaffCaller) -> None:
    """Switch one-time codes off with a current code."""
    await service.switch_off(caller, body.code)
