"""Renewing, ending and looking at one's log-in."""

from fastapi import APIRouter, Response

from hibachi.identity.auth import EnrollingCaller, PublicCaller, SameSite, VisitorInfo
from hibachi.identity.errors import CrossSite, SessionEnded
from hibachi.identity.sessions import service
from hibachi.identity.sessions.cookies import RefreshCookie, clear_refresh_cookie, set_refresh_cookie
from hibachi.identity.sessions.errors import BadRefresh
from hibachi.identity.sessions.schemas import Me, Tokens
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading
from hibachi.platform.http.handlers import Concurrent

router = APIRouter(prefix="/auth", tags=["auth"])


@router.post("/refresh", dependencies=[SameSite], responses=responses(BadRefresh, CrossSite, Concurrent))
async def refresh(
    caller: PublicCaller, visitor: VisitorInfo, response: Response, hibachi_refresh: RefreshCookie = None
) -> Tokens:
    """Exchange the refresh cookie for a new access token and a new cookie."""
    opened = await service.refresh(caller.business_id, hibachi_refresh, visitor)
    set_refresh_cookie(response, opened.refresh_token)
    return opened.tokens


@router.post("/logout", status_code=204, dependencies=[SameSite], responses=responses(CrossSite))
async def log_out(caller: PublicCaller, response: Response, hibachi_refresh: RefreshCookie = None) -> None:
    """End the log-in of the refresh cookie and remove the cookie."""
    await service.log_out(caller.business_id, hibachi_refresh)
    clear_refresh_cookie(response)


@router.get("/me", responses=responses(SessionEnded))
async def me(caller: EnrollingCaller, session: Reading) -> Me:
    """The person logged in, with role, stations and permissions."""
    return await service.me(session, caller.id)
