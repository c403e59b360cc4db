"""Teaching the router over HTTP."""

import json
from typing import get_args

import httpx
import pytest
from sqlalchemy import text as sql

from hibachi.ai.router.utterances import utterances
from hibachi.ai.teaching import service
from hibachi.ai.teaching.rules import as_said, masked
from hibachi.ai.teaching.types import Label
from hibachi.ai.understanding.types import AGENT_OF
from hibachi.cli.demo.world import World
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id
from tests.support.staff import as_role, hire

PATH = "/assistant/utterances"


async def _said(client: httpx.AsyncClient, *texts: str) -> str:
    """Write to the assistant as a customer; the id of the last message."""
    chat = (await client.post("/chat/conversations")).json()
    for number, text in enumerate(texts):
        await client.post(
            f"/chat/conversations/{chat['id']}/messages",
            json={"text": text, "client_id": str(number)},
            headers={"X-Chat-Token": chat["token"]},
        )
    found = await client.get("/assistant/traces", params={"conversation_id": chat["id"]})
    message_id: str = found.json()["items"][0]["message_id"]
    return message_id


async def _taught(client: httpx.AsyncClient, text: str = "is it spicy", label: str = "menu") -> str:
    """Teach typed words; the path of the utterance."""
    kept = (await client.post(PATH, json={"text": text, "label": label})).json()
    return f"{PATH}/{kept['id']}"


async def _listed(client: httpx.AsyncClient, **filters: str) -> list[str]:
    answer = await client.get(PATH, params=filters)
    return [item["text"] for item in answer.json()["items"]]


class TestTeaching:
    async def test_a_message_comes_masked_with_what_was_read(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        message = await _said(client, "I am Rosa Pike, ring me on 510 555 0142, do you use peanut oil?")
        draft = (await client.get(f"{PATH}/draft", params={"message_id": message})).json()
        assert draft["text"] == "I am [NAME_1], ring me on [PHONE_1], do you use peanut oil?"
        assert "allergen" in [one["label"] for one in draft["read"]]
        assert all(0 <= one["confidence"] <= 1 for one in draft["read"])
        assert draft["kept"] == []

    async def test_what_is_kept_of_a_message_is_shown_the_next_time(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "admin")
        message = await _said(client, "does the egg touch the noodles?")
        body = {"text": "does the egg touch the noodles?", "label": "allergen", "message_id": message}
        kept = (await client.post(PATH, json=body)).json()
        assert (kept["source"], kept["status"], kept["source_message_id"]) == ("message", "new", message)
        draft = (await client.get(f"{PATH}/draft", params={"message_id": message})).json()
        assert [one["id"] for one in draft["kept"]] == [kept["id"]]

    async def test_a_name_said_before_is_masked_later_on(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        message = await _said(client, "my name is Rosa Pike, 510 555 0142", "Rosa wants the price for 12 adults")
        draft = (await client.get(f"{PATH}/draft", params={"message_id": message})).json()
        assert draft["text"] == "[NAME_1] wants the price for 12 adults"
        body = {"text": "Rosa wants a price", "label": "lead_nurturing", "message_id": message}
        assert (await client.post(PATH, json=body)).json()["text"] == "[NAME_1] wants a price"

    async def test_the_words_are_sealed_in_the_database(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        await _taught(client, "is the grill hot", "knowledge")
        async with unit_of_work(world.business_id) as session:
            stored = (await session.execute(sql("SELECT text FROM ai_utterances"))).scalar_one()
        assert "grill" not in stored

    async def test_the_same_words_are_kept_once(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        await _taught(client, "Any gluten?", "allergen")
        answer = await client.post(PATH, json={"text": "  Any   gluten? ", "label": "menu"})
        assert (answer.status_code, answer.json()["code"], answer.json()["label"]) == (
            409,
            "already_taught",
            "allergen",
        )

    @pytest.mark.parametrize(
        ("body", "status"),
        [
            ({"label": "menu"}, 422),
            ({"label": "menu", "text": ""}, 422),
            ({"label": "weather", "text": "will it rain"}, 422),
            ({"label": "human", "text": "510 555 0142"}, 422),
            ({"label": "human", "text": "a person", "message_id": str(new_id())}, 404),
        ],
    )
    async def test_what_cannot_be_taught_is_refused(
        self, client: httpx.AsyncClient, world: World, body: dict[str, str], status: int
    ) -> None:
        await as_role(client, world, "admin")
        assert (await client.post(PATH, json=body)).status_code == status

    async def test_support_sees_and_does_not_teach(self, client: httpx.AsyncClient, world: World) -> None:
        staff = (await hire(client, world, "support")).headers
        assert (await client.get(PATH, headers=staff)).json()["items"] == []
        body = {"text": "is it spicy", "label": "menu"}
        assert (await client.post(PATH, json=body, headers=staff)).status_code == 403


class TestKeeping:
    async def test_withdrawn_words_leave_the_list_and_come_back(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        path = await _taught(client)
        await client.patch(path, json={"status": "withdrawn"})
        assert await _listed(client) == []
        assert await _listed(client, status="withdrawn") == ["is it spicy"]
        await client.patch(path, json={"status": "new"})
        assert await _listed(client, label="menu", source="typed") == ["is it spicy"]
        audit = (await client.get("/audit", params={"action": "utterance.changed"})).json()["items"]
        assert [entry["after"]["status"] for entry in audit] == ["new", "withdrawn"]

    async def test_words_that_the_model_saw_are_new_once_they_change(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "admin")
        path = await _taught(client)
        async with unit_of_work(world.business_id) as session:
            await service.mark_used(session, [line.id for line in await service.training_lines(session)])
        assert (await client.patch(path, json={"text": "is it spicy"})).json()["status"] == "used"
        changed = (await client.patch(path, json={"label": "allergen"})).json()
        assert (changed["label"], changed["status"]) == ("allergen", "new")

    async def test_words_are_corrected_masked_and_never_twice(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        path = await _taught(client)
        await _taught(client, "is it hot")
        changed = (await client.patch(path, json={"text": "is it mild? 510 555 0142"})).json()
        assert changed["text"] == "is it mild? [PHONE_1]"
        twice = await client.patch(path, json={"text": "is it hot"})
        assert (twice.status_code, twice.json()["code"]) == (409, "already_taught")

    async def test_words_are_found_in_any_order_page_by_page(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        for text in ("is the SAUCE spicy", "spicy sauce please", "is rice included"):
            await _taught(client, text)
        assert await _listed(client, words="spicy sauce") == ["spicy sauce please", "is the SAUCE spicy"]
        first = (await client.get(PATH, params={"words": "sauce", "limit": 1})).json()
        assert await _listed(client, words="sauce", cursor=first["next_cursor"]) == ["is the SAUCE spicy"]

    async def test_an_unknown_one_is_named(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        answer = await client.patch(f"{PATH}/{new_id()}", json={"label": "menu"})
        assert (answer.status_code, answer.json()["code"]) == (404, "utterance_not_found")

    async def test_the_export_is_what_training_reads(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        await _taught(client, "=is it spicy")
        await _taught(client, "¿vienen a Fremont?", "distance")
        lines = (await client.get(f"{PATH}.jsonl")).text.splitlines()
        assert [json.loads(line) for line in lines] == [
            {"text": "¿vienen a Fremont?", "label": "distance"},
            {"text": "=is it spicy", "label": "menu"},
        ]
        assert "'=is it spicy,menu,new" in (await client.get(f"{PATH}.csv")).text


class TestShipped:
    async def test_labels_are_counted_with_what_is_taught(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "support")
        before = {one["label"]: one for one in (await client.get(f"{PATH}/labels")).json()}
        assert sum(one["shipped"] for one in before.values()) == len(utterances())
        await as_role(client, world, "admin")
        await client.patch(await _taught(client, "no more"), json={"status": "withdrawn"})
        await _taught(client)
        after = {one["label"]: one for one in (await client.get(f"{PATH}/labels")).json()}
        assert (before["menu"]["taught"], after["menu"]["taught"], after["menu"]["new"]) == (0, 1, 1)

    async def test_the_examples_of_a_label_can_be_read(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "support")
        found = (await client.get(f"{PATH}/shipped", params={"label": "allergen"})).json()
        assert len(found["items"]) == sum(one.label == "allergen" for one in utterances())


class TestTraining:
    async def test_a_fit_reads_what_is_not_withdrawn_as_people_say_it(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "admin")
        await client.patch(await _taught(client, "wrong"), json={"status": "withdrawn"})
        await _taught(client, "call 510 555 0142 about the price", "lead_nurturing")
        async with reading(world.business_id) as session:
            lines = await service.training_lines(session)
        assert [(line.text, line.label) for line in lines] == [
            ("call 510 555 0100 about the price", "lead_nurturing"),
        ]


class TestRules:
    def test_the_labels_are_the_routers(self) -> None:
        assert set(get_args(Label)) == set(AGENT_OF.values())

    @pytest.mark.parametrize(
        ("said", "kept"),
        [
            ("Dana Lee, 510 555 0142", "[NAME_1], [PHONE_1]"),
            ("send it to dana@lee.example please", "send it to [EMAIL_1] please"),
            ("is 12 Elm Street far?", "is [ADDRESS_1] far?"),
            ("how much for 12 adults in 94539?", "how much for 12 adults in 94539?"),
        ],
    )
    def test_only_what_identifies_is_masked(self, said: str, kept: str) -> None:
        assert masked(said) == kept

    def test_a_name_that_is_also_a_word_stays_a_word(self) -> None:
        assert masked("Will says it will rain", "Will Ito") == "[NAME_1] says it will rain"

    def test_what_is_masked_stays_masked_the_same(self) -> None:
        once = masked("I am Rosa Pike, rosa@pike.example or 510 555 0142")
        assert masked(once) == once
        assert as_said(once) == "I am Sam Lee, sam@example.com or 510 555 0100"
