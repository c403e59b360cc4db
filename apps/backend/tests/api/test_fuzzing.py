"""Whatever is sent to any route, the answer is never a server fault, and a refusal is a problem document."""

import os
from collections.abc import Iterator
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import httpx
import pytest
import requests
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error

from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import found
from hibachi.main import create_app
from hibachi.platform.ids import new_id
from tests.support.hosts import Host
from tests.support.server import running_server
from tests.support.staff import as_role

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "8"))
_STREAMS = ("/live", "/events")  # endless answers: tested by hand
schema = schemathesis.openapi.from_dict(create_app().openapi()).exclude(
    func=lambda context: context.operation.path.endswith(_STREAMS)
)


@pytest.fixture(scope="module")
def server(database: object) -> Iterator[str]:
    with running_server(HIBACHI_ENV="development", WEB_RATE_LIMIT_PER_MINUTE="1000000") as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[requests.Session]:
    """Keeps its connection, and no cookies: a route that logs out must not change what the next one is asked with."""
    with requests.Session() as session:
        session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        yield session


_kept: dict[str, str] = {}


@pytest.fixture
async def headers(app: FastAPI, database: object) -> dict[str, str]:
    """An owner's session and a host's link in one, so that every route gets past its door.

    They are kept from route to route and made anew when a route has closed one: logged out, withdrawn, cancelled.
    """
    if not (_kept and await _let_in(app)):
        _kept.clear()
        _kept.update(await _fresh(app))
    return dict(_kept)


def _client(app: FastAPI, slug: str) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url=f"http://{slug}.example/api/v1")


async def _let_in(app: FastAPI) -> bool:
    async with _client(app, _kept["X-Business"]) as client:
        answers = [await client.get(path, headers=_kept) for path in ("/auth/me", "/my/booking")]
    return all(answer.is_success for answer in answers)


async def _fresh(app: FastAPI) -> dict[str, str]:
    world = await found(eval_business(f"b-{new_id().hex[-12:]}", chefs=3))
    async with _client(app, world.slug) as client:
        host = Host(client)
        await host.hold()
        await as_role(client, world, "owner")
        login = {"Authorization": client.headers["Authorization"]}
    return {**login, **host.headers, "X-Business": world.slug}


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_no_route_answers_with_a_server_fault(
    case: Any, server: str, browser: requests.Session, headers: dict[str, str]
) -> None:
    response = case.call(base_url=server, session=browser, headers=headers, timeout=20)
    case.validate_response(response, checks=[not_a_server_error])
    if response.status_code >= 400:
        assert response.headers["content-type"][0].startswith("application/problem+json")
        assert response.json()["code"]
