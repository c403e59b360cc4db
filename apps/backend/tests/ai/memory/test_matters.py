"""What whoever takes a conversation over reads of what is remembered."""

from typing import Any

import httpx
import pytest

from hibachi.ai.agent_settings.rules import own_strategy
from hibachi.cli.demo.world import World
from tests.ai.memory.talking import Guest, learn_all
from tests.support.staff import as_role


async def _agents(client: httpx.AsyncClient) -> dict[str, dict[str, Any]]:
    found = (await client.get("/assistant/agents")).json()["agents"]
    return {one["key"]: one for one in found}


class TestMatters:
    async def test_a_hand_over_comes_with_what_was_remembered_before(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        before, now = Guest(client, world), Guest(client, world)
        await before.introduced()
        await before.say("we have two big dogs, and our driveway is steep")
        await before.say("your chef was told to park at the bottom of the driveway")
        await learn_all(world)
        await now.introduced()
        await now.say("is the driveway a problem? I want to talk to a person")
        await learn_all(world)
        await as_role(client, world, "support")
        answer = (await client.get(f"/conversations/{now.chat['id']}/matters")).json()
        assert 1 <= len(answer["items"]) <= 3
        assert answer["items"][0]["text"] == "steep driveway"
        quotes = [one for one in answer["items"] if one["kind_name"] is None]
        assert all(one["conversation_id"] == before.chat["id"] for one in quotes)
        assert any("driveway" in one["text"] for one in quotes)

    async def test_without_a_hand_over_there_is_nothing_to_tell(self, client: httpx.AsyncClient, world: World) -> None:
        rosa = Guest(client, world)
        await rosa.introduced()
        await rosa.say("we have two big dogs")
        await learn_all(world)
        await as_role(client, world, "support")
        assert (await client.get(f"/conversations/{rosa.chat['id']}/matters")).json()["items"] == []

    async def test_guests_are_told_nothing_of_it(self, client: httpx.AsyncClient, world: World) -> None:
        before, now = Guest(client, world), Guest(client, world)
        await before.introduced()
        await before.say("we have a parrot")
        await learn_all(world)
        await now.introduced()
        await now.say("what do you remember about me? do I have a parrot?")
        seen = await client.get(f"/chat/conversations/{now.chat['id']}", headers={"X-Chat-Token": now.chat["token"]})
        said = [one["text"] for one in seen.json()["messages"] if one["role"] == "assistant"]
        assert not any("parrot" in text.lower() for text in said)

    async def test_the_strategy_is_that_of_the_agent_and_can_be_set(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        rosa = Guest(client, world)
        await rosa.introduced()
        await rosa.say("can I talk to a person")
        await as_role(client, world, "owner")
        path = f"/conversations/{rosa.chat['id']}/matters"
        asked = (await client.get(path)).json()
        assert (asked["agent"], asked["strategy"]) == ("lead_nurturing", "sales")
        agent = (await _agents(client))["lead_nurturing"]
        wish = {name: agent[name] for name in ("name", "tone", "enabled", "tools", "topics", "channels", "version")}
        saved = await client.put("/assistant/agents/lead_nurturing", json={**wish, "retrieval": "retention"})
        assert saved.json()["retrieval"] == "retention"
        assert (await client.get(path)).json()["strategy"] == "retention"
        version = saved.json()["version"]
        back = await client.post("/assistant/agents/lead_nurturing/reset", json={"version": version})
        assert back.json()["retrieval"] == "sales"

    @pytest.mark.parametrize(
        ("kind", "strategy"),
        [
            ("lead_nurturing", "sales"),
            ("customer_care", "retention"),
            ("operations", "technical_support"),
            ("menu", "balanced"),
        ],
    )
    def test_each_kind_has_one_of_its_own(self, kind: str, strategy: str) -> None:
        assert own_strategy(kind) == strategy
