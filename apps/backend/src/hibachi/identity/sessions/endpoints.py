"""Renewing, ending and looking at one's log-in."""

from uuid import UUID

from fastapi import APIRouter, Response

from hibachi.identity.auth import EnrollingCaller, LoginId, PublicCaller, SameSite, StaffCaller, VisitorInfo
from hibachi.identity.errors import CrossSite, SessionEnded
from hibachi.identity.sessions import service
from hibachi.identity.sessions.cookies import RefreshCookie, clear_refresh_cookie, set_refresh_cookie
from hibachi.identity.sessions.errors import BadRefresh, NoSuchSession
from hibachi.identity.sessions.schemas import Me, SessionItem, Tokens
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing
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


@router.get("/sessions")
async def own_sessions(caller: StaffCaller, login: LoginId, session: Reading) -> list[SessionItem]:
    """Where the caller is logged in, the latest used first."""
    return await service.own_sessions(session, caller, login)


@router.delete("/sessions/{session_id}", status_code=204, responses=responses(NoSuchSession))
async def end_session(session_id: UUID, caller: StaffCaller, session: Writing) -> None:
    """Log one of the caller's devices out."""
    await service.end_own(session, caller, session_id)


@router.post("/sessions/end-others", status_code=204, responses=responses(SessionEnded))
async def end_others(caller: StaffCaller, login: LoginId, session: Writing) -> None:
    """Log all of the caller's other devices out."""
    await service.end_others(session, caller, login)
