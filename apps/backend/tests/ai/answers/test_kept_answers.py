"""A question asked again: who gets the kept answer, and who must not."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import select, text

from hibachi.ai.answers.service import forget
from hibachi.ai.conversations.models import TurnTrace
from hibachi.ai.flags import ANSWER_CACHE
from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import World, found
from hibachi.geo.ports import wire_distance_provider
from hibachi.integrations.maps.fake import FakeDistance
from hibachi.knowledge import service as knowledge
from hibachi.knowledge.models import ArticleRow
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.flags.service import set_flag
from hibachi.platform.ids import new_id
from tests.ai.test_chat_http import Guest

TABLES = "Do I need to provide tables and chairs?"


async def ask(client: httpx.AsyncClient, *texts: str) -> tuple[str, TurnTrace]:
    """The last answer of a new conversation, and how it came about."""
    guest = Guest(client)
    await guest.open()
    said: dict[str, Any] = {}
    for one in texts:
        said = await guest.say(one)
    world = client.headers["x-business"]
    async with reading(_ids[world]) as session:
        trace = (await session.scalars(select(TurnTrace).order_by(TurnTrace.id.desc()).limit(1))).one()
    return said["text"], trace


_ids: dict[str, Any] = {}


@pytest.fixture(autouse=True)
def _known(client: httpx.AsyncClient, world: World) -> None:
    client.headers["x-business"] = world.slug
    _ids[world.slug] = world.business_id


class TestAskedAgain:
    async def test_the_next_guest_gets_the_kept_answer(self, client: httpx.AsyncClient) -> None:
        first, fresh = await ask(client, TABLES)
        again, kept = await ask(client, TABLES)
        assert (fresh.level, kept.level) == (2, 1)
        assert again == first
        assert kept.citations == fresh.citations
        assert "cache" in kept.stages

    async def test_in_other_words_of_the_same_meaning(self, client: httpx.AsyncClient) -> None:
        first, _ = await ask(client, TABLES)
        again, kept = await ask(client, "do we need to provide tables and chairs")
        assert (again, kept.level) == (first, 1)

    async def test_in_one_conversation_it_is_said_to_be_a_repetition(self, client: httpx.AsyncClient) -> None:
        first, _ = await ask(client, TABLES)
        again, kept = await ask(client, TABLES, TABLES)
        assert kept.level == 1
        assert again != first
        assert again.endswith(first)

    async def test_a_travel_fee_is_kept_for_its_zip_alone(self, client: httpx.AsyncClient) -> None:
        sacramento, _ = await ask(client, "what is the travel fee to 95814?")
        _, kept = await ask(client, "what is the travel fee to 95814?")
        modesto, other = await ask(client, "what is the travel fee to 95350?")
        assert (kept.level, other.level) == (1, 2)
        assert ("$132.80" in sacramento, "$68.40" in modesto) == (True, True)


class TestNeverKept:
    @pytest.mark.parametrize(
        "said",
        [
            "how much for 12 adults in 94539?",  # stores a quote
            "is July 4 at 6pm free for 12 people in 94539?",  # over in a moment
            "is there shellfish in the gyoza?",  # allergies are always read anew
            "can I talk to a person?",  # a person is told each time
            "do you bring tables? my name is Rosa Pike, 510 555 0142",  # somebody's own
            "your chef was rude to my mother",  # a complaint is written down each time
        ],
    )
    async def test_what_is_somebodys_own(self, client: httpx.AsyncClient, said: str) -> None:
        await ask(client, said)
        _, second = await ask(client, said)
        assert second.level != 1

    async def test_what_answers_an_open_question(self, client: httpx.AsyncClient) -> None:
        await ask(client, TABLES)
        _, trace = await ask(client, "how much for 12 adults?", TABLES)
        assert trace.level != 1

    async def test_an_emergency_in_the_words_of_a_kept_question(self, client: httpx.AsyncClient) -> None:
        await ask(client, TABLES)
        _, trace = await ask(client, f"{TABLES} my son is having an allergic reaction")
        assert trace.level == 5


class TestOutOfTime:
    async def test_a_slow_map_is_left_out_told_in_the_trace_and_not_kept(
        self, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("ASSISTANT_STEP_SECONDS", "0.02")
        get_settings.cache_clear()
        wire_distance_provider(FakeDistance(delay_seconds=30))
        try:
            said, trace = await ask(client, "what is the travel fee to 95814?")
            _, again = await ask(client, "what is the travel fee to 95814?")
        finally:
            wire_distance_provider(None)
            monkeypatch.undo()
            get_settings.cache_clear()
        assert "$132.80" in said
        assert trace.remarks == [{"found": "out_of_time", "repair": "left_out", "about": "distance"}]
        assert again.level == 2


class TestForgotten:
    async def test_after_a_publication(self, client: httpx.AsyncClient, world: World) -> None:
        await ask(client, TABLES)
        await forget(world.business_id)
        _, trace = await ask(client, TABLES)
        assert trace.level == 2

    async def test_when_the_articles_change(self, client: httpx.AsyncClient, world: World) -> None:
        first, _ = await ask(client, TABLES)
        async with unit_of_work(world.business_id) as session:
            await knowledge.seed(session)
            row = (await session.scalars(select(ArticleRow).where(ArticleRow.answer.contains("tables")).limit(1))).one()
            for one in await session.scalars(select(ArticleRow).where(ArticleRow.answer.contains("tables"))):
                one.answer = "We bring all of it along."
                one.updated_at = clock.now() + timedelta(seconds=1)
            assert row
        again, trace = await ask(client, TABLES)
        assert trace.level == 2
        assert again != first

    async def test_when_the_feature_is_off(self, client: httpx.AsyncClient, world: World) -> None:
        await ask(client, TABLES)
        async with unit_of_work(world.business_id) as session:
            await set_flag(session, ANSWER_CACHE.key, False)
        _, trace = await ask(client, TABLES)
        assert trace.level == 2
        assert "cache" not in trace.stages


async def test_no_business_hears_what_another_was_told(client: httpx.AsyncClient, world: World) -> None:
    await ask(client, TABLES)
    other = await found(eval_business(f"b-{new_id().hex[-12:]}", chefs=1))
    _ids[other.slug] = other.business_id
    client.base_url = httpx.URL(f"http://{other.slug}.example/api/v1")
    client.headers["x-business"] = other.slug
    _, trace = await ask(client, TABLES)
    async with reading(other.business_id) as session:
        assert (await session.execute(text("select count(*) from conversation_turns"))).scalar_one() == 1
    assert trace.level == 2
