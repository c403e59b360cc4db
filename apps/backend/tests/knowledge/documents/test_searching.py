"""What the team's own questions find, with the encoder that ships and without one."""

from collections.abc import Iterator, Mapping, Sequence

import httpx
import pytest

from hibachi.cli.demo.world import World
from hibachi.integrations.embeddings.choice import chosen_encoder
from hibachi.knowledge.documents import service
from hibachi.knowledge.documents.types import Hit
from hibachi.platform.config import get_settings
from hibachi.platform.db import reading
from hibachi.platform.encoder import encoder, has_encoder, wire_encoder
from tests.knowledge.documents.giving import Give
from tests.knowledge.documents.questions import (
    ANSWERED,
    DOCUMENTS,
    FURTHER_ANSWERED,
    FURTHER_DOCUMENTS,
    FURTHER_NEARBY,
    NEARBY,
    UNANSWERED,
)
from tests.support.staff import as_role


@pytest.fixture
def shipped() -> Iterator[None]:
    """The encoder that set-up built; the wired one afterwards."""
    before = encoder() if has_encoder() else None
    wire_encoder(chosen_encoder(get_settings().embeddings))
    yield
    wire_encoder(before)


async def _all(client: httpx.AsyncClient, world: World, give: Give, documents: Mapping[str, str] = DOCUMENTS) -> None:
    await as_role(client, world, "owner")
    for title, text in documents.items():
        await give("a.md", text, title=title)


async def _hits(world: World, question: str) -> list[Hit]:
    async with reading(world.business_id) as session:
        return list(await service.search(session, question, 3))


async def _answered(world: World, asked: Sequence[tuple[str, str]] = ANSWERED) -> list[str]:
    """Questions whose first hit is under the heading that answers them."""
    found = [(question, heading, await _hits(world, question)) for question, heading in asked]
    return [question for question, heading, hits in found if hits and hits[0].found.headings[-1] == heading]


@pytest.mark.usefixtures("shipped")
async def test_meaning_and_words_find_the_passage_or_nothing(
    client: httpx.AsyncClient, world: World, give: Give
) -> None:
    await _all(client, world, give)
    right = await _answered(world)
    assert len(right) >= len(ANSWERED) - 1, [question for question, _ in ANSWERED if question not in right]
    assert [question for question in UNANSWERED if await _hits(world, question)] == []
    assert len([question for question in NEARBY if await _hits(world, question)]) <= 5


@pytest.mark.usefixtures("shipped")
async def test_what_the_floors_were_not_chosen_by(client: httpx.AsyncClient, world: World, give: Give) -> None:
    await _all(client, world, give, DOCUMENTS | FURTHER_DOCUMENTS)
    assert len(await _answered(world, FURTHER_ANSWERED)) >= len(FURTHER_ANSWERED) - 3
    assert len([question for question in FURTHER_NEARBY if await _hits(world, question)]) <= 2


@pytest.mark.usefixtures("no_encoder")
async def test_words_alone_find_most(client: httpx.AsyncClient, world: World, give: Give) -> None:
    await _all(client, world, give)
    assert len(await _answered(world)) >= len(ANSWERED) * 3 // 4
    assert [question for question in UNANSWERED if await _hits(world, question)] == []


@pytest.mark.usefixtures("hashed_words")
@pytest.mark.parametrize("question", ["", "  ", "?!", "the of and", "' | & ! <-> :* (", "a" * 500])
async def test_odd_questions_find_nothing(client: httpx.AsyncClient, world: World, give: Give, question: str) -> None:
    await as_role(client, world, "owner")
    await give("a.md", "Vans park here.")
    assert await _hits(world, question) == []
