"""The database or the broker dies and comes back in the middle of a booking: nothing is lost, nothing half-written."""

import asyncio
import time
from collections.abc import AsyncIterator

import httpx
import pytest
import pytest_asyncio
from sqlalchemy import func, select

from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import World, found
from hibachi.platform.cache import close_redis
from hibachi.platform.config import get_settings
from hibachi.platform.db import dispose_engine, system_unit_of_work
from hibachi.platform.ids import new_id
from hibachi.platform.outbox.models import OutboxDelivery, OutboxEvent
from hibachi.platform.tasks import broker
from tests.support.database import migrate
from tests.support.processes import Installation
from tests.support.servers import Servers
from tests.support.walker import PATIENCE_SECONDS, STEPS, Walker, check_one_paid_booking


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def servers(database: object, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Servers]:
    """Servers of this module's own; until its end the settings point at them."""
    own = Servers(tmp_path_factory.mktemp("servers"))
    await asyncio.to_thread(own.start)
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("DATABASE_URL", own.database_url)
        changed.setenv("REDIS_URL", own.redis_url)
        await _forget_connections()
        await asyncio.to_thread(migrate, own.database_url)
        yield own
    await _forget_connections()
    await asyncio.to_thread(own.stop)


async def _forget_connections() -> None:
    await dispose_engine()
    await close_redis()
    get_settings.cache_clear()
    broker.cache_clear()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def installation(servers: Servers, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Installation]:
    running = Installation(tmp_path_factory.mktemp("installation"))
    await asyncio.to_thread(running.start)
    yield running
    await asyncio.to_thread(running.stop)


@pytest_asyncio.fixture(loop_scope="session")
async def world(servers: Servers) -> World:
    return await found(eval_business(f"b-{new_id().hex[-12:]}", chefs=3))


@pytest_asyncio.fixture(loop_scope="session")
async def walker(installation: Installation, world: World) -> AsyncIterator[Walker]:
    base, headers = f"{installation.url}/api/v1", {"X-Business": world.slug}
    async with httpx.AsyncClient(base_url=base, headers=headers, timeout=10) as client:
        yield Walker(client)


async def test_a_booking_survives_crashes_of_the_database(servers: Servers, world: World, walker: Walker) -> None:
    for name in STEPS:
        step = asyncio.create_task(getattr(walker, name)())
        await asyncio.sleep(0.01)
        await asyncio.to_thread(servers.crash_postgres)
        await step
    await dispose_engine()  # this process's own connections died as well
    await check_one_paid_booking(world, walker)
    await _check_everything_is_delivered(world)


async def test_a_booking_survives_the_loss_of_the_broker(servers: Servers, world: World, walker: Walker) -> None:
    for name in STEPS:
        await asyncio.to_thread(servers.kill_redis)
        await getattr(walker, name)()
        await asyncio.to_thread(servers.start_redis)
    await check_one_paid_booking(world, walker)
    await _check_everything_is_delivered(world)


async def _check_everything_is_delivered(world: World) -> None:
    """Each event reaches each subscriber, and none ends as a dead letter."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while (open_ones := await _undelivered(world)) != (0, 0):
        assert time.monotonic() < deadline, f"events, deliveries still open: {open_ones}"
        await asyncio.sleep(0.3)


async def _undelivered(world: World) -> tuple[int, int]:
    mine = OutboxEvent.business_id == world.business_id
    theirs = OutboxDelivery.business_id == world.business_id
    async with system_unit_of_work() as session:
        events = await session.scalar(select(func.count()).where(mine, OutboxEvent.relayed_at.is_(None)))
        deliveries = await session.scalar(select(func.count()).where(theirs, OutboxDelivery.state != "done"))
    return events or 0, deliveries or 0
