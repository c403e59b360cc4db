"""Real PostgreSQL and Redis for every test process; a fresh business for every test."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from hibachi.platform.embedded import EmbeddedStack, StackUrls

from hibachi.platform.cache import close_redis
from hibachi.platform.config import get_settings
from hibachi.platform.db import dispose_engine
from hibachi.platform.tasks import broker
from tests.support.database import migrate


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StackUrls]:
    """Embedded servers of this test process, migrated; the settings point at them."""
    folder: Path = tmp_path_factory.mktemp("stack")
    with EmbeddedStack(folder, durable=False) as urls:
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
