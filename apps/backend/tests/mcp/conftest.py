"""The process for outside assistants over real HTTP, and the SDK's own client as the assistant."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest_asyncio
import uvicorn
from mcp.client import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared._httpx_utils import create_mcp_http_client
from mcp_types import CallToolResult, TextContent

from hibachi.cli.demo.world import World
from hibachi.mcp_server import create_app
from hibachi.platform.embedded import StackUrls
from tests.support.server import free_port
from tests.support.staff import hire

BOTH = ("tools:read", "tools:write")
MakeKey = Callable[..., Awaitable[str]]


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # Ctrl-C stays the test run's


def _wait(server: uvicorn.Server) -> None:
    while not server.started:
        time.sleep(0.01)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def door(database: StackUrls) -> AsyncIterator[str]:
    """The address of the protocol, listening on a real port."""
    port = free_port()
    server = _Server(uvicorn.Config(create_app(), port=port, log_level="warning"))
    serving = asyncio.create_task(server.serve())
    await asyncio.to_thread(_wait, server)
    yield f"http://127.0.0.1:{port}/mcp"
    server.should_exit = True
    await serving


@pytest_asyncio.fixture(loop_scope="session")
async def make_key(client: httpx.AsyncClient, world: World) -> MakeKey:
    """Makes API keys as the panel does."""
    owner = await hire(client, world, "owner")

    async def make(*permissions: str) -> str:
        body = {"name": "Assistant", "permissions": [*permissions]}
        answer = await client.post("/api-keys", json=body, headers=owner.headers)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["key"])

    return make


@dataclass
class Assistant:
    """An outside assistant with a key."""

    client: Client

    async def call(self, name: str, **arguments: Any) -> CallToolResult:
        found = await self.client.call_tool(name, arguments)
        assert isinstance(found, CallToolResult)
        return found

    async def get(self, name: str, **arguments: Any) -> dict[str, Any]:
        """What the tool answered; AssertionError when it did not."""
        found = await self.call(name, **arguments)
        assert not found.is_error, found.content
        assert isinstance(found.structured_content, dict)
        return found.structured_content

    async def refused(self, name: str, **arguments: Any) -> dict[str, Any]:
        """The error of the tool; AssertionError when it answered."""
        found = await self.call(name, **arguments)
        assert found.is_error, found.structured_content
        error: dict[str, Any] = found.structured_content["error"]
        assert str(error["detail"]) in text_of(found)
        return error

    async def names(self) -> set[str]:
        return {tool.name for tool in (await self.client.list_tools()).tools}


def text_of(found: CallToolResult) -> str:
    (content,) = found.content
    assert isinstance(content, TextContent)
    return content.text


@asynccontextmanager
async def assistant(door: str, world: World, key: str, mode: str = "auto") -> AsyncIterator[Assistant]:
    """Connected to the business by a key."""
    headers = {"Authorization": f"Bearer {key}", "X-Business": world.slug}
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(create_mcp_http_client(headers))
        transport = streamable_http_client(door, http_client=http)
        yield Assistant(await stack.enter_async_context(Client(transport, mode=mode)))
