"""A local HTTP server that speaks Stripe's REST API, form-encoded, over a simulated account."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID

from hibachi.integrations.stripe.account import SimulatedAccount
from hibachi.integrations.stripe.simulator import StripeRefusal
from hibachi.platform.ids import new_id
from tests.integrations.stripe.memory import MemoryStore

API_KEY = "sk_test_local"
_NAME = re.compile(r"([^\[]+)((?:\[[^\]]*\])*)")


@dataclass(frozen=True)
class Request:
    """One call as it came over the wire."""

    method: str
    path: str
    headers: Mapping[str, str]
    params: dict[str, Any]

    @property
    def key(self) -> str | None:
        return self.headers.get("idempotency-key")


@dataclass
class StripeServer:
    """The running server. `trouble` holds statuses to answer with before anything happens; 0 hangs up."""

    account: SimulatedAccount = field(default_factory=lambda: SimulatedAccount(MemoryStore()))
    requests: list[Request] = field(default_factory=list)
    trouble: list[int] = field(default_factory=list)
    page_size: int = 100
    url: str = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection's requests."""
        try:
            while request := await _read(reader):
                self.requests.append(request)
                status, body = await self._answer(request)
                if status == 0:
                    break
                payload = json.dumps(body).encode()
                head = (
                    f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {len(payload)}\r\n\r\n"
                )
                writer.write(head.encode() + payload)
                await writer.drain()
        finally:
            writer.close()

    async def _answer(self, request: Request) -> tuple[int, Any]:
        if self.trouble:
            status = self.trouble.pop(0)
            return status, _error("api_error" if status >= 500 else "rate_limit_error", None, "as asked")
        if request.headers.get("authorization") != f"Bearer {API_KEY}":
            return 401, _error("invalid_request_error", None, "Invalid API Key provided")
        try:
            return 200, await self._route(request)
        except StripeRefusal as refusal:
            return refusal.status, _error(refusal.kind, refusal.code, str(refusal))

    async def _route(self, request: Request) -> Any:
        for pattern, handler in self._routes().items():
            method, path = pattern.split(" ")
            if method == request.method and (found := re.fullmatch(path, request.path)):
                return await handler(request, *found.groups())
        raise StripeRefusal(404, "invalid_request_error", None, f"Unrecognized request URL ({request.path})")

    def _routes(self) -> dict[str, Callable[..., Awaitable[Any]]]:
        return {
            "POST /v1/customers": lambda r: self.account.create_customer(_business(r), r.params, r.key),
            "POST /v1/payment_intents": lambda r: self.account.create_intent(_business(r), r.params, r.key),
            "GET /v1/payment_intents": self._intents,
            "GET /v1/payment_intents/([^/]+)": lambda _r, intent_id: self.account.intent(intent_id),
            "POST /v1/payment_intents/([^/]+)/cancel": lambda _r, intent_id: self.account.cancel(intent_id),
            "POST /v1/refunds": lambda r: self.account.create_refund(r.params, r.key),
            "GET /v1/refunds": self._refunds,
        }

    async def _intents(self, request: Request) -> Any:
        created = request.params["created"]
        start, end = (datetime.fromtimestamp(int(created[name]), UTC) for name in ("gte", "lt"))
        return self._page(request, await self.account.intents_between(start, end))

    async def _refunds(self, request: Request) -> Any:
        return self._page(request, await self.account.refunds(request.params["payment_intent"]))

    def _page(self, request: Request, oldest_first: Any) -> Any:
        found = list(reversed(oldest_first))
        after = request.params.get("starting_after")
        start = next((place + 1 for place, body in enumerate(found) if body["id"] == after), 0)
        shown = found[start : start + self.page_size]
        more = start + len(shown) < len(found)
        return {"object": "list", "url": request.path, "has_more": more, "data": shown}


@asynccontextmanager
async def stripe_server() -> AsyncIterator[StripeServer]:
    """A running server on a free port."""
    made = StripeServer()
    listening = await asyncio.start_server(made.serve, "127.0.0.1", 0)
    made.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    try:
        yield made
    finally:
        listening.close()


def form(text: str) -> dict[str, Any]:
    """`metadata[id]=7&types[0]=card` as nested dictionaries; lists keep their numbers as keys."""
    found: dict[str, Any] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        if value == "":
            raise StripeRefusal(400, "invalid_request_error", "parameter_invalid_empty", f"You passed an empty {name}")
        match = _NAME.fullmatch(name)
        assert match is not None
        path = [match[1], *re.findall(r"\[([^\]]*)\]", match[2])]
        place = found
        for part in path[:-1]:
            place = place.setdefault(part, {})
        place[path[-1]] = value
    return found


async def _read(reader: asyncio.StreamReader) -> Request | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head.strip().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = (await reader.readexactly(int(headers.get("content-length", "0")))).decode()
    method, target, _version = first.split(" ")
    url = urlsplit(target)
    return Request(method, url.path, headers, form(body or url.query))


def _business(request: Request) -> UUID:
    told = request.params.get("metadata", {}).get("business_id")
    return UUID(told) if told else new_id()


def _error(kind: str, code: str | None, message: str) -> Any:
    return {"error": {"type": kind, "code": code, "message": message}}
