"""Real PostgreSQL and Redis for every test process; a fresh business for every test."""

import asyncio
import gc
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
import pytest
import pytest_asyncio
import uvloop
from fastapi import FastAPI

from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import World, found
from hibachi.communications.texting.ports import wire_sms_sender
from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.integrations.twilio.fake import FakeTwilio
from hibachi.main import create_app
from hibachi.payments.ports import wire_gateway
from hibachi.platform.cache import close_redis
from hibachi.platform.config import get_settings
from hibachi.platform.db import dispose_engine
from hibachi.platform.embedded import EmbeddedStack, StackUrls
from hibachi.platform.ids import new_id
from hibachi.platform.tasks import broker
from tests.support.database import listening, migrate

asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())  # the loop that web processes run on


def pytest_collection_finish() -> None:
    """Modules and collected tests stay to the end: the collector of garbage need not walk through them again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(scope="session")
def stack() -> Iterator[StackUrls]:
    """Embedded servers of this test process, migrated; the settings point at them.

    In a folder of its own: another run of pytest closes pytest's common one to the account PostgreSQL runs as.
    """
    with TemporaryDirectory(prefix="hibachi-tests-") as folder, EmbeddedStack(Path(folder), durable=False) as urls:
        os.environ |= {"HIBACHI_ENV": "test", "DATABASE_URL": urls.database, "REDIS_URL": urls.redis}
        get_settings.cache_clear()
        broker.cache_clear()
        migrate(urls.database)
        yield urls


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def database(stack: StackUrls) -> AsyncIterator[StackUrls]:
    """The process's connection pools, closed at the end."""
    yield stack
    await dispose_engine()
    await close_redis()


@pytest_asyncio.fixture(loop_scope="session")
async def world(database: StackUrls) -> World:
    """A fresh business with prices, one station in Fremont and three chefs who work every day."""
    return await found(eval_business(f"b-{new_id().hex[-12:]}", chefs=3))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def app(database: StackUrls) -> FastAPI:
    """The whole web application over the test servers."""
    return create_app()


@pytest_asyncio.fixture(loop_scope="session")
async def client(app: FastAPI, world: World) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client of the test's business, without a log-in.

    The fakes of cards and phones post to us when the test asks them to, so that a test decides when things arrive.
    """
    wire_gateway(FakeStripe())
    wire_sms_sender(FakeTwilio())
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    base = f"http://{world.slug}.example/api/v1"
    async with httpx.AsyncClient(transport=transport, base_url=base) as opened:
        yield opened


@pytest.fixture
def said() -> Iterator[list[str]]:
    """Every message to the database, in order."""
    with listening() as heard:
        yield heard
