"""Giving files as the panel does, and having them read."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from hibachi.cli.demo.world import World
from hibachi.integrations.embeddings.fake import FakeEncoder
from hibachi.knowledge.documents import reading
from hibachi.knowledge.documents.models import DocumentVersion
from hibachi.platform.db import reading as reading_unit
from hibachi.platform.encoder import encoder, has_encoder, wire_encoder
from tests.support.jobs import run_jobs

Give = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
def hashed_words() -> Iterator[None]:
    """An encoder of hashed words; the wired one afterwards."""
    before = encoder() if has_encoder() else None
    wire_encoder(FakeEncoder())
    yield
    wire_encoder(before)


@pytest.fixture
def no_encoder() -> Iterator[None]:
    """No encoder at all; the wired one afterwards."""
    before = encoder() if has_encoder() else None
    wire_encoder(None)
    yield
    wire_encoder(before)


async def read_waiting(world: World) -> None:
    """What the worker does: hand events on, then read every file that waits."""
    await run_jobs()
    async with reading_unit(world.business_id) as session:
        waiting = (await session.scalars(select(DocumentVersion.id).where(DocumentVersion.status == "waiting"))).all()
    for version_id in waiting:
        await reading.read(world.business_id, UUID(str(version_id)))


def sent(name: str, content: bytes | str) -> dict[str, tuple[str, bytes, str]]:
    """A file as a form sends it; the kind it claims is of no account."""
    raw = content.encode() if isinstance(content, str) else content
    return {"file": (name, raw, "application/octet-stream")}


@pytest.fixture
def give(client: httpx.AsyncClient, world: World) -> Give:
    """Give a document, or with `to` a new version of one, have it read, and see it as it is then."""

    async def given(name: str, content: bytes | str, to: str = "", **more: str) -> dict[str, Any]:
        path = f"/documents/{to}/versions" if to else "/documents"
        answer = await client.post(path, files=sent(name, content), data=more)
        assert answer.status_code == 201, answer.text
        await read_waiting(world)
        shown: dict[str, Any] = (await client.get(f"/documents/{answer.json()['id']}")).json()
        return shown

    return given
