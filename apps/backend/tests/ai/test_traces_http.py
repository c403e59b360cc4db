"""How answers came about, over HTTP."""

import httpx

from hibachi.cli.demo.world import World
from tests.support.staff import hire


async def _talk(client: httpx.AsyncClient, *texts: str) -> str:
    chat = (await client.post("/chat/conversations")).json()
    for number, text in enumerate(texts):
        await client.post(
            f"/chat/conversations/{chat['id']}/messages",
            json={"text": text, "client_id": str(number)},
            headers={"X-Chat-Token": chat["token"]},
        )
    found: str = chat["id"]
    return found


class TestTraces:
    async def test_the_newest_answer_comes_first_page_by_page(self, client: httpx.AsyncClient, world: World) -> None:
        dana = (await hire(client, world, "support")).headers
        chat = await _talk(client, "hi", "how much for 12 adults in 94539?")
        wanted = {"conversation_id": chat, "limit": "1"}
        first = (await client.get("/assistant/traces", params=wanted, headers=dana)).json()
        assert first["items"][0]["said"] == "how much for 12 adults in 94539?"
        assert first["items"][0]["agents"] == ["lead_nurturing"]
        wanted["cursor"] = first["next_cursor"]
        second = (await client.get("/assistant/traces", params=wanted, headers=dana)).json()
        assert [item["said"] for item in second["items"]] == ["hi"]
        assert second["next_cursor"] is None

    async def test_one_names_facts_and_what_was_read(self, client: httpx.AsyncClient, world: World) -> None:
        dana = (await hire(client, world, "support")).headers
        chat = await _talk(client, "12 adults in 94539, I am Rosa Pike, call 510 555 0142")
        row = (await client.get("/assistant/traces", params={"conversation_id": chat}, headers=dana)).json()["items"][0]
        trace = (await client.get(f"/assistant/traces/{row['id']}", headers=dana)).json()
        total = {"kind": "money", "value": "66000", "source": "quote"}
        assert any(total.items() <= fact.items() for fact in trace["facts"])
        assert trace["grounded"] is True
        assert trace["answer"]
        assert not {"name", "phone", "email"} & trace["entities"].keys()

    async def test_filters_narrow(self, client: httpx.AsyncClient, world: World) -> None:
        dana = (await hire(client, world, "support")).headers
        chat = await _talk(client, "hello", "is there shellfish in the gyoza?", "can I talk to a person")

        async def said(**filters: str) -> list[str]:
            params = {"conversation_id": chat, **filters}
            found = (await client.get("/assistant/traces", params=params, headers=dana)).json()
            return [item["said"] for item in found["items"]]

        assert await said(agent="allergen") == ["is there shellfish in the gyoza?"]
        assert await said(agent="human") == ["can I talk to a person"]
        assert await said(held_back="true") == []
        assert await said(outcome="dropped") == []
        assert await said(to="2020-01-01") == []

    async def test_wrong_input_names_the_field(self, client: httpx.AsyncClient, world: World) -> None:
        dana = (await hire(client, world, "support")).headers
        refused = await client.get("/assistant/traces", params={"outcome": "lost"}, headers=dana)
        assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "outcome")

    async def test_unknown_ones_and_strangers(self, client: httpx.AsyncClient, world: World) -> None:
        dana, chef = [(await hire(client, world, role)).headers for role in ("support", "chef")]
        path = "/assistant/traces/0190b3a0-0000-7000-8000-000000000000"
        assert (await client.get(path, headers=dana)).json()["code"] == "trace_not_found"
        assert (await client.get("/assistant/traces", headers=chef)).status_code == 403
        assert (await client.get("/assistant/traces")).status_code == 401
