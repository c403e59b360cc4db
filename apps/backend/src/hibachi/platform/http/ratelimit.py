"""Rate limits per client address, shared by all processes through Redis.

A process takes requests from the common account in small loans and spends them locally, so that most requests cost no
round trip. Without Redis each process counts for itself: less exact, never closed.
"""

import asyncio
import time
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv6Address, ip_address

import structlog
from redis.exceptions import RedisError
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from hibachi.platform.cache import redis
from hibachi.platform.config import get_settings
from hibachi.platform.errors import TooMany
from hibachi.platform.http.handlers import render

log = structlog.get_logger()
WINDOW_SECONDS = 60
_LOANS_PER_WINDOW = 20
_AUTH_SHARE = 20
_MOST_ADDRESSES = 50_000
_RETRY_REDIS_SECONDS = 5.0
_COUNTED = ("/api/", "/mcp")  # pages and their files cost next to nothing, and one visit loads dozens of them
_FREE = ("/api/v1/webhooks/",)  # come in bursts from few addresses and are verified by signature
_AUTH = "/api/v1/auth/"
_RENEWING = ("/api/v1/auth/refresh", "/api/v1/auth/me", "/api/v1/auth/logout")  # guess no secret of a person


class RateLimited(TooMany):
    """Too many requests from one address; `retry_after` says in how many seconds there may be more."""

    code = "rate_limited"
    title = "Too many requests; please wait a moment"


@dataclass(slots=True)
class _Account:
    """What one address may still do in this process before asking again. `left` below zero: nothing until `ends`."""

    ends: float
    left: int


class Allowance:
    """How much each of many may do in a minute, by name; one for all processes, as far as Redis answers."""

    def __init__(self) -> None:
        self._accounts: dict[str, _Account] = {}
        self._without_redis_until = 0.0
        self._lending = asyncio.Lock()

    async def take(self, kind: str, who: str, limit: int) -> int | None:
        """One of `limit` a minute; None, or the seconds until there may be more."""
        key, now = f"rate:{kind}:{who}", time.monotonic()
        account = self._running(key, now)
        if account is None:
            async with self._lending:  # requests that come together share a loan instead of taking one each
                account = self._running(key, now) or await self._loan(key, limit, self._accounts.get(key), now)
        if account.left < 0:
            return max(1, round(account.ends - now))
        account.left -= 1
        return None

    def _running(self, key: str, now: float) -> _Account | None:
        """The account with something left, or closed until its window ends; None when a loan is due."""
        account = self._accounts.get(key)
        return None if account is None or account.ends <= now or account.left == 0 else account

    async def _loan(self, key: str, limit: int, spent: _Account | None, now: float) -> _Account:
        try:
            account = await self._shared(key, limit, now)
        except (RedisError, OSError):
            log.warning("rate_limit_without_redis", exc_info=True)
            self._without_redis_until = now + _RETRY_REDIS_SECONDS
            account = None
        if account is None:
            account = _local(limit, spent, now)
        if len(self._accounts) >= _MOST_ADDRESSES:
            self._accounts.clear()  # many addresses at once: forgetting loans costs a round trip each, nothing else
        self._accounts[key] = account
        return account

    async def _shared(self, key: str, limit: int, now: float) -> _Account | None:
        """A loan from the common account; None while Redis is left alone after a failure."""
        if now < self._without_redis_until:
            return None
        wanted = max(1, limit // _LOANS_PER_WINDOW)
        async with redis().pipeline(transaction=False) as pipe:
            pipe.set(key, 0, ex=WINDOW_SECONDS, nx=True)
            pipe.incrby(key, wanted)
            pipe.pttl(key)
            _, used, ends_in = await pipe.execute()
        granted = min(wanted, limit - (used - wanted))
        return _Account(now + max(ends_in, 1) / 1000, granted if granted > 0 else -1)


class RateLimit:
    """Allows `per_minute` requests of one address, of these `auth_per_minute` (by default a
    twentieth) to the log-in endpoints.

    Off in tests unless `enabled` says otherwise.
    """

    def __init__(
        self, app: ASGIApp, per_minute: int, auth_per_minute: int | None = None, enabled: bool | None = None
    ) -> None:
        self.app = app
        self._limits = {"all": per_minute, "auth": auth_per_minute or max(1, per_minute // _AUTH_SHARE)}
        self._enabled = get_settings().env != "test" if enabled is None else enabled
        self._allowance = Allowance()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wrap one request."""
        if self._enabled and scope["type"] == "http" and _counts(scope["path"]):
            wait = await self._wait(scope)
            if wait is not None:
                problem = RateLimited(retry_after=wait)
                await render(problem, Request(scope))(scope, receive, send)
                return
        await self.app(scope, receive, send)

    async def _wait(self, scope: Scope) -> int | None:
        """Seconds until the address may go on, or None when it may now."""
        who = bucket_of(scope["client"][0] if scope.get("client") else "")
        if _guesses(scope) and (wait := await self._take("auth", who)) is not None:
            return wait
        return await self._take("all", who)

    async def _take(self, kind: str, who: str) -> int | None:
        return await self._allowance.take(kind, who, self._limits[kind])


def _guesses(scope: Scope) -> bool:
    """Whether a request may try a secret of a person; looking at one's own account tries none."""
    reads = scope["method"] in {"GET", "HEAD"}
    return not reads and scope["path"].startswith(_AUTH) and not scope["path"].startswith(_RENEWING)


def _counts(path: str) -> bool:
    return path.startswith(_COUNTED) and not path.startswith(_FREE)


@lru_cache(maxsize=4096)
def bucket_of(address: str) -> str:
    """The address that is counted: an IPv6 customer has a whole /64 and is one bucket."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address or "unknown"
    return str(IPv6Address(int(parsed) >> 64 << 64)) + "/64" if isinstance(parsed, IPv6Address) else address


def _local(limit: int, spent: _Account | None, now: float) -> _Account:
    """A whole window's account of this process alone; closed when the running one is spent."""
    if spent is not None and spent.ends > now:
        return _Account(spent.ends, -1)
    return _Account(now + WINDOW_SECONDS, limit)
