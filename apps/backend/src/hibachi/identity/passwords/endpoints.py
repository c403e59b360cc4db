"""Resetting a forgotten password."""

from fastapi import APIRouter

from hibachi.identity.auth import PublicCaller, VisitorInfo
from hibachi.identity.passwords import service
from hibachi.identity.passwords.errors import ResetGone, WeakPassword
from hibachi.identity.passwords.schemas import ForgotRequest, ResetRequest
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
