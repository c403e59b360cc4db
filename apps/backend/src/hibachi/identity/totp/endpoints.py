"""Setting up and switching off one-time codes."""

from fastapi import APIRouter

from hibachi.identity.auth import EnrollingCaller
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.identity.lockout.errors import LockedOut
from hibachi.identity.totp import service
from hibachi.identity.totp.errors import BadCode, NoSetupOpen, TotpOff, TotpOn
from hibachi.identity.totp.schemas import RecoveryCodes, SecondFactorCode, TotpCode, TotpSetup, TotpState
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/auth/totp", tags=["auth"])
_CALLER = (NotLoggedIn, NoPermission)


@router.get("/state", responses=responses(*_CALLER))
async def state(caller: EnrollingCaller, session: Reading) -> TotpState:
    """Whether one-time codes are on, and how many recovery codes are left."""
    return await service.state(session, caller)


@router.post("/setup", responses=responses(*_CALLER, TotpOn))
async def set_up(caller: EnrollingCaller, session: Writing) -> TotpSetup:
    """A new secret for the authenticator app; it counts once a first code is confirmed."""
    return await service.set_up(session, caller)


@router.post("/confirm", responses=responses(*_CALLER, BadCode, NoSetupOpen))
async def confirm(body: TotpCode, caller: EnrollingCaller, session: Writing) -> RecoveryCodes:
    """Put the secret in force with a first code; the answer holds the recovery codes, this once."""
    return await service.confirm(session, caller, body.code)


@router.post("/recovery-codes", responses=responses(*_CALLER, BadCode, TotpOff, LockedOut))
async def renew_recovery_codes(body: SecondFactorCode, caller: EnrollingCaller) -> RecoveryCodes:
    """New recovery codes instead of the earlier ones, against a current code."""
    return await service.renew_recovery_codes(caller, body.code)


@router.post("/disable", status_code=204, responses=responses(*_CALLER, BadCode, TotpOff, LockedOut))
async def disable(body: SecondFactorCode, caller: EnrollingCaller) -> None:
    """Switch one-time codes off with a current code or a recovery code."""
    await service.switch_off(caller, body.code)
