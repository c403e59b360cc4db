"""The database or the broker is killed in the middle of a booking: the supervisor starts it again, nothing is lost,
nothing half-written."""

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
from hibachi.platform.embedded import StackUrls
from hibachi.platform.ids import new_id
from hibachi.platform.outbox.models import OutboxDelivery, OutboxEvent
from hibachi.platform.tasks import broker
from tests.support.database import migrate
from tests.support.up import Up
from tests.support.walker import PATIENCE_SECONDS, STEPS, Walker, check_one_paid_booking


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def installation(database: object, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Up]:
    """An installation of this module's own; until its end the settings point at its servers."""
    own = Up(tmp_path_factory.mktemp("installation") / "data")
    with pytest.MonkeyPatch.context() as changed:
        with own.prepared() as urls:
            await _point_at(urls, changed)
            await asyncio.to_thread(migrate, urls.database)
            await dispose_engine()
        await _point_at(await asyncio.to_thread(own.start), changed)
        yield own
    await _forget_connections()
    await asyncio.to_thread(own.stop)


async def _point_at(urls: StackUrls, changed: pytest.MonkeyPatch) -> None:
    changed.setenv("DATABASE_URL", urls.database)
    changed.setenv("REDIS_URL", urls.redis)
    await _forget_connections()


async def _forget_connections() -> None:
    await dispose_engine()
    await close_redis()
    get_settings.cache_clear()
    broker.cache_clear()


@pytest_asyncio.fixture(loop_scope="session")
async def world(installation: Up) -> World:
    return await found(eval_business(f"b-{new_id().hex[-12:]}", chefs=3))


@pytest_asyncio.fixture(loop_scope="session")
async def walker(installation: Up, world: World) -> AsyncIterator[Walker]:
    base, headers = f"{installation.url}/api/v1", {"X-Business": world.slug}
    async with httpx.AsyncClient(base_url=base, headers=headers, timeout=10) as client:
        yield Walker(client)


async def test_a_booking_survives_crashes_of_the_database(installation: Up, world: World, walker: Walker) -> None:
    for name in STEPS:
        step = asyncio.create_task(getattr(walker, name)())
        await asyncio.sleep(0.01)
        await asyncio.to_thread(installation.kill_postgres)
        await step
        await asyncio.to_thread(installation.wait_until_ready)
    await dispose_engine()  # this process's own connections died as well
    await check_one_paid_booking(world, walker)
    await _check_everything_is_delivered(world)
    assert installation.output.count("postgres  runs again") == len(STEPS)


async def test_a_booking_survives_the_loss_of_the_broker(installation: Up, world: World, walker: Walker) -> None:
    for name in STEPS:
        await asyncio.to_thread(installation.kill_redis)
        await getattr(walker, name)()
        await asyncio.to_thread(_until_runs_again, installation, STEPS.index(name) + 1)
    await check_one_paid_booking(world, walker)
    await _check_everything_is_delivered(world)


def _until_runs_again(installation: Up, times: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while installation.output.count("redis     runs again") < times:
        assert time.monotonic() < deadline, installation.output
        time.sleep(0.1)


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
