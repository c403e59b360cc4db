"""Accepting an invitation."""

from fastapi import APIRouter, Response

from hibachi.identity.accounts.errors import EmailTaken
from hibachi.identity.auth import PublicCaller, SameSite, VisitorInfo
from hibachi.identity.errors import CrossSite
from hibachi.identity.invitations import service
from hibachi.identity.invitations.errors import InvitationGone
from hibachi.identity.invitations.schemas import Acceptance, InvitationToken, Invited
from hibachi.identity.passwords.errors import WeakPassword
from hibachi.identity.sessions.cookies import set_refresh_cookie
from hibachi.identity.sessions.schemas import Tokens
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/auth/invitations", tags=["auth"], dependencies=[SameSite])


@router.post("/show", responses=responses(InvitationGone, CrossSite))
async def show(body: InvitationToken, _caller: PublicCaller, session: Reading) -> Invited:
    """Whom an invitation is for; the token comes in the body, so that no log keeps it."""
    return await service.show(session, body.token)


@router.post("/accept", responses=responses(InvitationGone, WeakPassword, EmailTaken, CrossSite))
async def accept(
    body: Acceptance, caller: PublicCaller, session: Writing, visitor: VisitorInfo, response: Response
) -> Tokens:
    """Set name and password, and be logged in."""
    opened = await service.accept(session, body, visitor)
    set_refresh_cookie(response, opened.refresh_token)
    return opened.tokens
