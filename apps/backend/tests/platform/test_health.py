"""Probes and figures."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from fastapi import APIRouter, FastAPI
from httpx import ASGITransport, AsyncClient

from hibachi.platform.cache import close_redis
from hibachi.platform.config import get_settings
from hibachi.platform.db import dispose_engine
from hibachi.platform.embedded import StackUrls
from hibachi.platform.http import handlers, health, metrics
from hibachi.platform.http.metrics import Metrics


@pytest_asyncio.fixture
async def client(database: StackUrls) -> AsyncIterator[AsyncClient]:
    """A client of an application with probes and one route with an id."""
    app, things = FastAPI(), APIRouter(prefix="/things")
    things.add_api_route("/{id}", lambda id: id)
    app.include_router(things, prefix="/api/v1")
    for router in (health.router, metrics.router):
        app.include_router(router)
    app.add_middleware(Metrics)
    handlers.install(app)
    async with AsyncClient(transport=ASGITransport(app), base_url="http://x") as made:
        yield made


async def _with(client: AsyncClient, monkeypatch: pytest.MonkeyPatch, name: str, url: str) -> tuple[int, str]:
    """The readiness while one address points nowhere."""
    await _reconnect()
    with monkeypatch.context() as changed:
        changed.setenv(name, url)
        get_settings.cache_clear()
        answer = await client.get("/health/ready")
    get_settings.cache_clear()
    await _reconnect()
    return answer.status_code, answer.json()["status"]


async def _reconnect() -> None:
    await dispose_engine()
    await close_redis()


class TestReadiness:
    async def test_with_everything(self, client: AsyncClient) -> None:
        answer = await client.get("/health/ready")
        assert answer.status_code == 200
        assert answer.json()["checks"]["database"] is True

    async def test_without_a_database_nothing_can_be_served(
        self, client: AsyncClient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        found = await _with(client, monkeypatch, "DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
        assert found == (503, "unavailable")

    async def test_without_a_broker_serving_goes_on(self, client: AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
        assert await _with(client, monkeypatch, "REDIS_URL", "redis://127.0.0.1:1/0") == (200, "degraded")


async def test_requests_are_counted_under_their_template(client: AsyncClient) -> None:
    await client.get("/api/v1/things/41")
    await client.get("/api/v1/things/42")
    await client.get("/nowhere/43")
    text = (await client.get("/metrics")).text
    assert 'hibachi_http_requests_total{method="GET",route="/api/v1/things/{id}",status="200"}' in text
    assert 'route="unmatched",status="404"' in text
    assert "hibachi_outbox_age_seconds" in text
    assert "/42" not in text
