"""A fresh business with the fake card provider for every test."""

from collections.abc import AsyncIterator

import pytest_asyncio

from hibachi.platform.embedded import StackUrls
from tests.payments.world import World


@pytest_asyncio.fixture(loop_scope="session")
async def world(database: StackUrls) -> AsyncIterator[World]:
    """One business."""
    made = World()
    yield made
    await made.client.aclose()
