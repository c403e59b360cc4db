"""The job that reads files: once, again when it was lost, and not for ever."""

from datetime import timedelta
from uuid import UUID

import httpx
import pytest
from sqlalchemy import func, select

from hibachi.cli.demo.world import World
from hibachi.knowledge.documents import reading as job
from hibachi.knowledge.documents import repository
from hibachi.knowledge.documents.models import DocumentPassage, DocumentVersion
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work
from tests.knowledge.documents.giving import sent
from tests.support.staff import as_role

pytestmark = pytest.mark.usefixtures("hashed_words")


async def _given(client: httpx.AsyncClient, world: World, text: str = "Vans park here.", to: str = "") -> UUID:
    """A file that waits; the id of its version."""
    path = f"/documents/{to}/versions" if to else "/documents"
    answer = await client.post(path, files=sent("a.md", text))
    assert answer.status_code == 201, answer.text
    async with reading(world.business_id) as session:
        query = select(DocumentVersion.id).where(DocumentVersion.document_id == UUID(answer.json()["id"]))
        return (await session.scalars(query.order_by(DocumentVersion.number.desc()))).first() or UUID(int=0)


async def _version(world: World, version_id: UUID) -> DocumentVersion:
    async with reading(world.business_id) as session:
        return await session.get_one(DocumentVersion, version_id)


async def _passages(world: World, *, current: bool = True) -> int:
    async with reading(world.business_id) as session:
        query = select(func.count()).select_from(DocumentPassage).where(DocumentPassage.current == current)
        return (await session.scalars(query)).one()


async def test_twice_is_once(client: httpx.AsyncClient, world: World) -> None:
    await as_role(client, world, "owner")
    version_id = await _given(client, world)
    await job.read(world.business_id, version_id)
    await job.read(world.business_id, version_id)
    assert ((await _version(world, version_id)).status, await _passages(world)) == ("read", 1)


async def test_what_was_removed_meanwhile_is_left_alone(client: httpx.AsyncClient, world: World) -> None:
    await as_role(client, world, "owner")
    version_id = await _given(client, world)
    document_id = (await _version(world, version_id)).document_id
    assert (await client.delete(f"/documents/{document_id}")).is_success
    await job.read(world.business_id, version_id)
    assert await _passages(world) == 0


async def test_a_file_that_kills_its_readers_is_given_up(client: httpx.AsyncClient, world: World) -> None:
    await as_role(client, world, "owner")
    version_id = await _given(client, world)
    async with unit_of_work(world.business_id) as session:
        (await session.get_one(DocumentVersion, version_id)).attempts = 3
    await job.read(world.business_id, version_id)
    version = await _version(world, version_id)
    assert (version.status, version.problem) == ("failed", "broken")


async def test_a_lost_job_is_made_good(client: httpx.AsyncClient, world: World) -> None:
    await as_role(client, world, "owner")
    version_id = await _given(client, world)
    async with reading(world.business_id) as session:
        assert await repository.due(session, clock.now()) == []
        assert await repository.due(session, clock.now() + timedelta(minutes=1)) == [version_id]


async def test_an_older_version_that_is_read_late_is_not_found(client: httpx.AsyncClient, world: World) -> None:
    await as_role(client, world, "owner")
    first = await _given(client, world)
    document_id = (await _version(world, first)).document_id
    second = await _given(client, world, "Vans park there.", str(document_id))
    await job.read(world.business_id, second)
    await job.read(world.business_id, first)
    assert (await _passages(world), await _passages(world, current=False)) == (1, 1)
    async with reading(world.business_id) as session:
        assert [one.current for one in await repository.passages(session, document_id, 2)] == [True]


async def test_what_was_read_keeps_no_text_in_the_log(
    client: httpx.AsyncClient, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    await as_role(client, world, "owner")
    await job.read(world.business_id, await _given(client, world, "Secretwords are written here."))
    told = capsys.readouterr().out
    assert "document_read" in told
    assert "Secretwords" not in told
