"""Pure ASGI middleware that finds out which business a request is for, before anything else looks at it."""

import structlog
from sqlalchemy.exc import SQLAlchemyError
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from hibachi.identity.businesses.service import business_at
from hibachi.platform.errors import Unavailable
from hibachi.platform.http.handlers import render

log = structlog.get_logger()
_ALL_BUSINESSES = (
    "/health/live",
    "/health/ready",
    "/metrics",
    "/assets/",
)  # the same for everyone, and must answer without a database


class BusinessContext:
    """Puts the business of the `Host` header into `scope["state"]["business_id"]`.

    An address nobody answers at leaves it unset: what needs a business then says `unknown_business`. Whether a log-in
    belongs to the business found here is judged where the log-in is read (`identity.auth`).
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wrap one request or socket."""
        if scope["type"] in {"http", "websocket"} and not scope["path"].startswith(_ALL_BUSINESSES):
            try:
                await _find(scope)
            except SQLAlchemyError:
                log.error("business_not_found_out", exc_info=True)
                await _refuse(scope, receive, send)
                return
        await self.app(scope, receive, send)


async def _find(scope: Scope) -> None:
    headers = Headers(scope=scope)
    found = await business_at(headers.get("host", ""), headers.get("x-business"))
    if found is not None:
        scope.setdefault("state", {})["business_id"] = found.id
        structlog.contextvars.bind_contextvars(business_id=str(found.id))


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1013, "reason": "try again later"})
        return
    problem = Unavailable("The database does not answer; please try again", retry_after=2)
    await render(problem, Request(scope))(scope, receive, send)
