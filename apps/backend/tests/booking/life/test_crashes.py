"""Killing any process at any point of a booking loses nothing and doubles nothing."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio

from hibachi.cli.demo.world import World
from tests.support.processes import Installation
from tests.support.walker import STEPS, Walker, check_one_paid_booking


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def installation(database: object, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Installation]:
    running = Installation(tmp_path_factory.mktemp("installation"))
    await asyncio.to_thread(running.start)
    yield running
    await asyncio.to_thread(running.stop)


@pytest.mark.parametrize("victim", ["api", "worker", "beat", "workflows"])
async def test_a_booking_survives_the_death_of(victim: str, installation: Installation, world: World) -> None:
    base, headers = f"{installation.url}/api/v1", {"X-Business": world.slug}
    async with httpx.AsyncClient(base_url=base, headers=headers, timeout=10) as client:
        walker = Walker(client)
        for name in STEPS:
            step = asyncio.create_task(getattr(walker, name)())
            await asyncio.sleep(0.01)
            await asyncio.to_thread(installation.kill, victim)
            await step
        await check_one_paid_booking(world, walker)
