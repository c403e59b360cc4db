"""Changing a password, and resetting a forgotten one."""

from fastapi import APIRouter

from hibachi.identity.auth import LoginId, PublicCaller, StaffCaller, VisitorInfo
from hibachi.identity.errors import SessionEnded
from hibachi.identity.lockout.errors import LockedOut
from hibachi.identity.passwords import service
from hibachi.identity.passwords.errors import ResetGone, WeakPassword, WrongPassword
from hibachi.identity.passwords.schemas import ChangeRequest, ForgotRequest, ResetRequest
from hibachi.platform.errors import Invalid, responses
from hibachi.platform.http.deps import Writing

router = APIRouter(prefix="/auth/password", tags=["auth"])


@router.post("/forgot", status_code=202, responses=responses(Invalid))
async def forgot(body: ForgotRequest, caller: PublicCaller, session: Writing) -> None:
    """Have a reset link sent, if the address belongs to the staff. The answer is the same either way."""
    await service.forgot(session, body.email)


@router.post("/reset", status_code=204, responses=responses(ResetGone, WeakPassword))
async def reset(body: ResetRequest, caller: PublicCaller, session: Writing, visitor: VisitorInfo) -> None:
    """Set a new password by a reset link. Logs every device out."""
    await service.reset(session, body.token, body.password, visitor)


@router.post("/change", status_code=204, responses=responses(WrongPassword, WeakPassword, LockedOut, SessionEnded))
async def change(body: ChangeRequest, caller: StaffCaller, login: LoginId, visitor: VisitorInfo) -> None:
    """Change one's own password against the present one. Logs the other devices out."""
    await service.change(caller, login, body.current, body.password, visitor)
