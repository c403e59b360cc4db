"""A business with two stations, as some read models are about several."""

import pytest_asyncio

from hibachi.cli.demo.world import ChefSpec, StationSpec, World, WorldSpec, found
from hibachi.platform.embedded import StackUrls
from hibachi.platform.ids import new_id


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
