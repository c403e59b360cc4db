"""Whatever is sent to any route, the answer is never a server fault, and a refusal is a problem document."""

import os
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error

from hibachi.cli.demo.world import World
from hibachi.main import create_app
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


@pytest.fixture
async def headers(client: httpx.AsyncClient, world: World) -> dict[str, str]:
    """An owner's session and a host's link in one, so that every route gets past its door."""
    host = Host(client)
    await host.hold()
    await as_role(client, world, "owner")
    login = {"Authorization": client.headers["Authorization"]}
    return {**login, **host.headers, "X-Business": world.slug}


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_no_route_answers_with_a_server_fault(case: Any, server: str, headers: dict[str, str]) -> None:
    response = case.call(base_url=server, headers=headers, timeout=20)
    case.validate_response(response, checks=[not_a_server_error])
    if response.status_code >= 400:
        assert response.headers["content-type"][0].startswith("application/problem+json")
        assert response.json()["code"]
