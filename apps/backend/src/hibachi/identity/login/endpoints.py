"""Logging in."""

from fastapi import APIRouter, Response

from hibachi.identity.auth import PublicCaller, SameSite, VisitorInfo
from hibachi.identity.errors import CrossSite
from hibachi.identity.lockout.errors import LockedOut
from hibachi.identity.login import service
from hibachi.identity.login.errors import BadChallenge, BadCredentials
from hibachi.identity.login.schemas import LoginRequest, TotpAnswer, TotpChallenge
from hibachi.identity.sessions.cookies import set_refresh_cookie
from hibachi.identity.sessions.schemas import Tokens
from hibachi.identity.totp.errors import BadCode
from hibachi.platform.errors import responses

router = APIRouter(prefix="/auth", tags=["auth"], dependencies=[SameSite])


@router.post("/login", responses=responses(BadCredentials, LockedOut, CrossSite))
async def log_in(
    body: LoginRequest, caller: PublicCaller, visitor: VisitorInfo, response: Response
) -> Tokens | TotpChallenge:
    """Log in with e-mail address and password; accounts with one-time codes get a challenge first."""
    result = await service.log_in(caller.business_id, body.email, body.password, visitor)
    if isinstance(result, TotpChallenge):
        return result
    set_refresh_cookie(response, result.refresh_token)
    return result.tokens


@router.post("/totp", responses=responses(BadChallenge, BadCode, LockedOut, CrossSite))
async def answer_challenge(body: TotpAnswer, caller: PublicCaller, visitor: VisitorInfo, response: Response) -> Tokens:
    """Answer a log-in's challenge with a one-time code."""
    opened = await service.answer_challenge(caller.business_id, body.challenge, body.code, visitor)
    set_refresh_cookie(response, opened.refresh_token)
    return opened.tokens
