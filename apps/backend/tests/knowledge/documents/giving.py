"""Giving files as the panel does, and having them read."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
from sqlalchemy import select

from hibachi.cli.demo.world import World
from hibachi.knowledge.documents import reading as job
from hibachi.knowledge.documents.models import DocumentVersion
from hibachi.platform.db import reading
from tests.support.jobs import run_jobs

Give = Callable[..., Awaitable[dict[str, Any]]]


async def read_waiting(world: World) -> None:
    """What the worker does: hand events on, then read every file that waits."""
    await run_jobs()
    async with reading(world.business_id) as session:
        waiting = (await session.scalars(select(DocumentVersion.id).where(DocumentVersion.status == "waiting"))).all()
    for version_id in waiting:
        await job.read(world.business_id, version_id)


def sent(name: str, content: bytes | str) -> dict[str, tuple[str, bytes, str]]:
    """A file as a form sends it; the kind it claims is of no account."""
    raw = content.encode() if isinstance(content, str) else content
    return {"file": (name, raw, "application/octet-stream")}


def giving(client: httpx.AsyncClient, world: World) -> Give:
    """Give a document, or with `to` a new version of one, have it read, and see it as it is then."""

    async def given(name: str, content: bytes | str, to: str = "", **more: str) -> dict[str, Any]:
        path = f"/documents/{to}/versions" if to else "/documents"
        answer = await client.post(path, files=sent(name, content), data=more)
        assert answer.status_code == 201, answer.text
        await read_waiting(world)
        shown: dict[str, Any] = (await client.get(f"/documents/{answer.json()['id']}")).json()
        return shown

    return given
