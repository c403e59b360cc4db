"""A business with two stations and its staff, for questions over HTTP."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
import pytest_asyncio

from hibachi.cli.demo.world import ChefSpec, StationSpec, World, WorldSpec, found
from hibachi.platform.embedded import StackUrls
from hibachi.platform.ids import new_id

Ask = Callable[..., Awaitable[dict[str, Any]]]


@pytest_asyncio.fixture(loop_scope="session")
async def world(database: StackUrls) -> World:
    """Fremont with two chefs, Los Angeles with one; all work every day."""
    slug = f"b-{new_id().hex[-12:]}"
    stations = (
        StationSpec("Fremont", "Fremont", "94539", (ChefSpec("Ana"), ChefSpec("Ben"))),
        StationSpec("Los Angeles", "Los Angeles", "90012", (ChefSpec("Lia"),)),
    )
    spec = WorldSpec(slug, "My Hibachi", f"hello@{slug}.example", "+15105550100", stations, hosts=(f"{slug}.example",))
    return await found(spec)


@pytest.fixture
def ask(client: httpx.AsyncClient) -> Ask:
    """Ask as whoever is logged in."""

    async def asked(text: str, **more: Any) -> dict[str, Any]:
        answer = await client.post("/assistant/ask", json={"text": text, **more})
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    return asked


def figures(answer: dict[str, Any]) -> dict[str, Any]:
    """Values by label."""
    return {one["label"]: one["value"] for one in answer["figures"]}
