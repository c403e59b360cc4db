"""Rate limits: shared through Redis, local without it, never closed."""

import asyncio
from collections.abc import Iterator

import pytest
from httpx import ASGITransport, AsyncClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from hibachi.platform.cache import close_redis
from hibachi.platform.config import get_settings
from hibachi.platform.embedded import StackUrls
from hibachi.platform.http.ratelimit import RateLimit, bucket_of
from hibachi.platform.ids import new_id


async def _ok(request: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")


def _process(per_minute: int = 40, auth_per_minute: int = 3, enabled: bool | None = True) -> ASGIApp:
    """One worker process's application."""
    methods = ["GET", "POST"]
    return RateLimit(
        Starlette(routes=[Route("/{path:path}", _ok, methods=methods)]), per_minute, auth_per_minute, enabled
    )


async def _statuses(app: ASGIApp, address: str, times: int, path: str = "/api/v1/x", method: str = "GET") -> list[int]:
    transport = ASGITransport(app, client=(address, 1))
    async with AsyncClient(transport=transport, base_url="http://x") as client:
        return [(await client.request(method, path)).status_code for _ in range(times)]


@pytest.fixture
def address() -> str:
    """An address no other test uses."""
    number = new_id().int
    return f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"


@pytest.mark.usefixtures("database")
class TestWithRedis:
    async def test_the_limit_is_exact_in_one_process(self, address: str) -> None:
        assert await _statuses(_process(), address, 43) == [200] * 40 + [429] * 3

    async def test_it_is_shared_by_all_processes(self, address: str) -> None:
        processes = [_process() for _ in range(4)]
        counts = await asyncio.gather(*(_statuses(process, address, 20) for process in processes))
        allowed = sum(statuses.count(200) for statuses in counts)
        assert 40 - 4 * 2 <= allowed <= 40, "what is lent and not used may be lost, never doubled"

    async def test_requests_that_come_together_lose_nothing(self, address: str) -> None:
        app = _process()
        together = await asyncio.gather(*(_statuses(app, address, 1) for _ in range(30)))
        assert together == [[200]] * 30
        assert await _statuses(app, address, 11) == [200] * 10 + [429]

    async def test_addresses_do_not_share(self, address: str) -> None:
        app = _process()
        await _statuses(app, address, 41)
        assert await _statuses(app, f"{address}0", 1) == [200]

    async def test_logging_in_has_a_stricter_one(self, address: str) -> None:
        app = _process()
        assert await _statuses(app, address, 4, "/api/v1/auth/login", "POST") == [200] * 3 + [429]
        assert await _statuses(app, address, 1) == [200]

    async def test_looking_at_ones_own_log_ins_tries_no_secret(self, address: str) -> None:
        assert await _statuses(_process(), address, 10, "/api/v1/auth/sessions") == [200] * 10

    async def test_the_answer_says_how_long(self, address: str) -> None:
        app = _process(per_minute=1)
        async with AsyncClient(transport=ASGITransport(app, client=(address, 1)), base_url="http://x") as client:
            await client.get("/api/v1/x")
            answer = await client.get("/api/v1/x")
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["code"] == "rate_limited"
        assert 50 <= int(answer.headers["retry-after"]) <= 60

    async def test_probes_and_webhooks_go_free(self, address: str) -> None:
        app = _process(per_minute=1)
        for path in ("/health/live", "/metrics", "/admin/assets/app.js", "/api/v1/webhooks/stripe"):
            assert await _statuses(app, address, 3, path) == [200] * 3

    async def test_off_in_tests_unless_asked_for(self, address: str) -> None:
        assert await _statuses(_process(per_minute=1, enabled=None), address, 3) == [200] * 3


@pytest.fixture
def no_redis(stack: StackUrls, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings that point where no Redis is."""
    monkeypatch.setenv("REDIS_URL", "redis://127.0.0.1:1/0")
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


async def test_without_redis_each_process_counts_for_itself(no_redis: None, address: str) -> None:
    await close_redis()
    try:
        assert await _statuses(_process(), address, 42) == [200] * 40 + [429] * 2
    finally:
        await close_redis()


@pytest.mark.parametrize(
    ("address", "bucket"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::ffff", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
        ("", "unknown"),
    ],
)
def test_whole_networks_are_one_bucket(address: str, bucket: str) -> None:
    assert bucket_of(address) == bucket
