"""Pure ASGI middleware: request ids and log context, body bound, security headers."""

import json
import re
from uuid import uuid4

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_REQUEST_ID = re.compile(rb"[A-Za-z0-9._-]{8,64}")
_ZERO = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")  # JSON's escape, unless its backslash is escaped itself
_SECURITY = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
    (b"x-frame-options", b"DENY"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    (b"cross-origin-opener-policy", b"same-origin"),
]
_API = "/api/"
_OF_API = ((b"cache-control", b"no-store"), (b"content-security-policy", b"frame-ancestors 'none'"))


class RequestContext:
    """Gives each request an id, puts it into every log line and the answer, and adds security headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wrap one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = _given_id(scope) or uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = [*_SECURITY, (b"x-request-id", request_id.encode())]
                message["headers"] = [*message["headers"], *added, *_unless_given(scope, message)]
            await send(message)

        await self.app(scope, receive, send_with_headers)


def _unless_given(scope: Scope, message: Message) -> list[tuple[bytes, bytes]]:
    """What holds for the API's answers unless a route says otherwise: nobody keeps them, and they are no pages."""
    if not scope["path"].startswith(_API):
        return []
    given = {name.lower() for name, _ in message["headers"]}
    return [header for header in _OF_API if header[0] not in given]


def _given_id(scope: Scope) -> str | None:
    for name, value in scope["headers"]:
        if name == b"x-request-id" and _REQUEST_ID.fullmatch(value):
            return str(value.decode())
    return None


class BodyLimit:
    """Refuses bodies over `limit` bytes, whether announced or streamed, and zero characters, before anything parses
    them: the database cannot store those in text, and no person types them.

    Files sent to addresses that begin with one of `uploads` may have `upload_limit` bytes, of any value.
    """

    def __init__(self, app: ASGIApp, limit: int, uploads: tuple[str, ...] = (), upload_limit: int = 0) -> None:
        self.app = app
        self.limit = limit
        self.uploads = uploads
        self.upload_limit = upload_limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wrap one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        is_file = bool(self.uploads) and scope["path"].startswith(self.uploads) and _holds_file(scope)
        limit = self.upload_limit if is_file else self.limit
        body = None if _announced(scope) > limit else await _collect(receive, limit)
        if body is None:
            detail = f"The body may hold at most {limit} bytes"
            await _refuse(send, 413, "body_too_large", "The request is too large", detail, "max_bytes")
            return
        if not is_file and _ZERO.search(body):
            detail = "The body holds a zero character"
            await _refuse(send, 422, "unstorable", "Some value cannot be stored as it is", detail, "zero_character")
            return
        await self.app(scope, _replay(body, receive), send)


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0


def _holds_file(scope: Scope) -> bool:
    return any(name == b"content-type" and value.startswith(b"multipart/form-data") for name, value in scope["headers"])


async def _collect(receive: Receive, limit: int) -> bytes | None:
    """The whole body, or None when it is too long. Bodies are small here, so keeping one is cheap."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return bytes(body)
        chunk: bytes = message.get("body", b"")
        body += chunk
        if len(body) > limit:
            return None
        if not message.get("more_body", False):
            return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def replayed() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replayed


async def _refuse(send: Send, status: int, code: str, title: str, detail: str, rule: str) -> None:
    problem = {"type": f"/problems/{code}", "title": title, "status": status, "detail": detail}
    body = json.dumps({**problem, "code": code, "field": "body", "rule": rule}).encode()
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": [*headers, (b"connection", b"close")]})
    await send({"type": "http.response.body", "body": body})
