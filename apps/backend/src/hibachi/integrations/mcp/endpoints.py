"""The one address of the protocol. Who calls is settled here, before the SDK sees the request."""

from fastapi import APIRouter, Depends, Request, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.identity.keys.errors import BadApiKey
from hibachi.mcp.auth import KeyCaller, OwnAddress
from hibachi.mcp.errors import ForeignAddress
from hibachi.mcp.flags import OUTSIDE_ASSISTANTS
from hibachi.platform.config import get_settings
from hibachi.platform.errors import responses
from hibachi.platform.flags.deps import requires_flag
from hibachi.platform.flags.errors import FeatureOff
from hibachi.platform.http.ratelimit import Allowance, RateLimited

router = APIRouter(tags=["assistants"], dependencies=[Depends(requires_flag(OUTSIDE_ASSISTANTS)), OwnAddress])
_allowance = Allowance()


class _Handed(Response):
    """The answer of another application to the same request."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__()
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it answer."""
        await self._app(scope, receive, send)


@router.post("/mcp", responses=responses(NotLoggedIn, BadApiKey, NoPermission, ForeignAddress, FeatureOff, RateLimited))
async def speak(request: Request, caller: KeyCaller) -> Response:
    """One message of the protocol."""
    limit = get_settings().mcp.rate_limit_per_minute
    if (wait := await _allowance.take("key", str(caller.id), limit)) is not None:
        raise RateLimited(retry_after=wait)
    request.state.caller = caller
    return _Handed(request.app.state.protocol.handle_request)
