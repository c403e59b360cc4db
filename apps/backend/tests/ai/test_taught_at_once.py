"""What a team teaches acts at once, for its own business alone, and stops at once."""

import asyncio
from typing import Any

import httpx
import pytest

from hibachi.ai.router.types import Taught
from hibachi.ai.teaching import live
from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import World, found
from hibachi.platform.cache import redis
from hibachi.platform.encoder import has_encoder
from hibachi.platform.ids import new_id
from tests.ai.test_teaching_http import PATH, _said, _taught
from tests.support.jobs import run_jobs
from tests.support.staff import as_role

WORDS = "will you do the onion volcano trick for my nephew"
pytestmark = pytest.mark.usefixtures("client")


@pytest.fixture(autouse=True)
def _needs_the_encoder(client: httpx.AsyncClient) -> None:
    assert has_encoder(), "what was taught is compared by meaning, run: python3 scripts/bootstrap.py model"


async def now(world: World) -> Taught | None:
    """What acts, as another process finds it: by the mark alone."""
    await run_jobs()
    live._marks.forget()
    await live.taught_of(world.business_id)
    if reading := live._reading.get(world.business_id):
        await reading
    return await live.taught_of(world.business_id)


async def read_of(client: httpx.AsyncClient, *texts: str) -> list[str]:
    """The labels that the last of these messages was read as."""
    message = await _said(client, *texts)
    draft: dict[str, Any] = (await client.get(f"{PATH}/draft", params={"message_id": message})).json()
    return [one["label"] for one in draft["read"]]


class TestActs:
    @pytest.mark.parametrize("label", ["distance", "allergen", "customer_care"])
    async def test_the_same_message_and_near_copies_are_read_as_taught(
        self, client: httpx.AsyncClient, world: World, label: str
    ) -> None:
        await as_role(client, world, "admin")
        assert await read_of(client, WORDS) != [label]
        await _taught(client, WORDS, label)
        await now(world)
        assert await read_of(client, WORDS) == [label]
        assert await read_of(client, f"hi! {WORDS.capitalize()}?") == [label]
        assert await read_of(client, "hello", "how much for 12 adults in 94539?", WORDS) == [label]

    async def test_what_is_taught_to_be_nobodys_is_answered_by_no_article(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "admin")
        words = "what does the deposit cover"
        assert await read_of(client, words) != ["out_of_scope"]
        await _taught(client, words, "out_of_scope")
        await now(world)
        assert await read_of(client, words) == ["out_of_scope"]

    async def test_other_messages_are_read_as_before(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        others = ["how much for 12 adults", "is there sesame in the fried rice", "do you come to Napa"]
        before = [await read_of(client, text) for text in others]
        await _taught(client, WORDS, "distance")
        await now(world)
        assert [await read_of(client, text) for text in others] == before

    async def test_a_correction_and_a_withdrawal_act_at_once(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        before = await read_of(client, WORDS)
        path = await _taught(client, WORDS, "distance")
        await client.patch(path, json={"label": "allergen"})
        await now(world)
        assert await read_of(client, WORDS) == ["allergen"]
        await client.patch(path, json={"status": "withdrawn"})
        assert await now(world) is None
        assert await read_of(client, WORDS) == before

    async def test_hand_overs_come_first(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        words = "my lawyer will sue you over this"
        await _taught(client, words, "menu")
        await now(world)
        chat = (await client.post("/chat/conversations")).json()
        await client.post(
            f"/chat/conversations/{chat['id']}/messages",
            json={"text": words, "client_id": "1"},
            headers={"X-Chat-Token": chat["token"]},
        )
        found = (await client.get("/assistant/traces", params={"conversation_id": chat["id"]})).json()["items"]
        assert found[0]["agents"] == ["human"]


class TestWhoAndWhen:
    async def test_another_business_reads_as_before(self, client: httpx.AsyncClient, world: World) -> None:
        other = await found(eval_business(f"b-{new_id().hex[-12:]}", chefs=1))
        await as_role(client, world, "admin")
        await _taught(client, WORDS, "distance")
        acting = await now(world)
        assert acting is not None
        assert acting.labels == ("distance",)
        assert await now(other) is None

    async def test_a_process_hears_of_a_change_by_the_mark_within_seconds(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "admin")
        assert await live.taught_of(world.business_id) is None
        await _taught(client, WORDS, "distance")
        await run_jobs()
        for _ in range(30):
            if acting := await live.taught_of(world.business_id):
                break
            await asyncio.sleep(0.1)
        assert acting

    async def test_a_turn_does_not_wait_for_reading(self, client: httpx.AsyncClient, world: World) -> None:
        loop = asyncio.get_running_loop()
        live._marks.forget()
        live._read[world.business_id] = live._Read("old", None)
        never = live._reading[world.business_id] = loop.create_task(asyncio.sleep(30))
        begun = loop.time()
        assert await live.taught_of(world.business_id) is None
        assert loop.time() - begun < 1
        never.cancel()
        del live._reading[world.business_id], live._read[world.business_id]

    async def test_losing_the_mark_is_a_change(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        await _taught(client, WORDS, "distance")
        assert await now(world)
        await redis().delete(live._key(world.business_id))
        assert await now(world)
