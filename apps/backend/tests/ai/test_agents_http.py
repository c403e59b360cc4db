"""Agents set by the team: what a setting changes in the next turn, and what no setting can change."""

import asyncio
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from hibachi.ai.agent_settings import service
from hibachi.ai.agents.registry import ALL
from hibachi.booking.quotes.models import QuoteRow
from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import World, found
from hibachi.platform.db import reading
from hibachi.platform.ids import new_id
from tests.support.staff import as_role

PATH = "/assistant/agents"
PRICE = "how much for 12 adults in 95814?"


class Guest:
    """Somebody who chats."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client, self.sent = client, 0

    async def say(self, text: str) -> dict[str, Any]:
        """The trace of the answer."""
        if not self.sent:
            opened = (await self.client.post("/chat/conversations")).json()
            self.id, self.headers = opened["id"], {"X-Chat-Token": opened["token"]}
        self.sent += 1
        body = {"text": text, "client_id": f"c-{self.sent}"}
        answered = await self.client.post(f"/chat/conversations/{self.id}/messages", json=body, headers=self.headers)
        assert answered.status_code == 200, answered.text
        listed = await self.client.get("/assistant/traces", params={"conversation_id": self.id})
        trace_id = listed.json()["items"][0]["id"]
        trace: dict[str, Any] = (await self.client.get(f"/assistant/traces/{trace_id}")).json()
        return trace


async def agent(client: httpx.AsyncClient, key: str) -> dict[str, Any]:
    agents = (await client.get(PATH)).json()["agents"]
    return next(one for one in agents if one["key"] == key)


def wish(shown: dict[str, Any], **change: object) -> dict[str, Any]:
    names = ("name", "tone", "enabled", "tools", "topics", "channels", "version")
    return {name: shown[name] for name in names} | change


async def put(client: httpx.AsyncClient, key: str, **change: object) -> httpx.Response:
    return await client.put(f"{PATH}/{key}", json=wish(await agent(client, key), **change))


async def without(client: httpx.AsyncClient, key: str, *tools: str) -> None:
    left = [tool for tool in (await agent(client, key))["tools"] if tool not in tools]
    assert (await put(client, key, tools=left)).status_code == 200


class TestShipped:
    async def test_without_rows_everything_is_as_shipped(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        shown = (await client.get(PATH)).json()
        assert [one["key"] for one in shown["agents"]] == [one.label for one in ALL]
        assert {one["version"] for one in shown["agents"]} == {0}
        async with reading(world.business_id) as session:
            assert await service.cast_of(session, "web") == {}

    async def test_the_share_of_the_last_week_is_shown(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        guest = Guest(client)
        await guest.say(PRICE)
        await guest.say("thank you")
        shown = (await client.get(PATH)).json()
        shares = {one["key"]: one["share"] for one in shown["agents"]}
        assert (shown["turns"], shares["lead_nurturing"], shares["smalltalk"], shares["menu"]) == (2, 0.5, 0.5, 0.0)


class TestSetting:
    async def test_a_name_is_given_to_guests_in_the_next_turn(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        guest = Guest(client)
        assert "I am the assistant" in (await guest.say("are you a bot?"))["answer"]
        saved = await put(client, "smalltalk", name="Aki")
        assert (saved.status_code, saved.json()["version"]) == (200, 1)
        assert "I am Aki, the assistant" in (await guest.say("who are you?"))["answer"]

    @pytest.mark.parametrize(("tone", "asked"), [("brief", "Which date?"), ("formal", "May I ask which date")])
    async def test_a_tone_changes_the_words_and_no_figure(
        self, client: httpx.AsyncClient, world: World, tone: str, asked: str
    ) -> None:
        await as_role(client, world, "admin")
        before = await Guest(client).say(PRICE)
        await put(client, "lead_nurturing", tone=tone)
        after = await Guest(client).say(PRICE)
        assert asked in after["answer"]
        assert "$792.80" in after["answer"]
        assert [fact["value"] for fact in after["facts"]] == [fact["value"] for fact in before["facts"]]

    async def test_a_tool_taken_away_is_not_used(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        await without(client, "lead_nurturing", "quote")
        trace = await Guest(client).say(PRICE)
        assert trace["tools"] == []
        assert "$" not in trace["answer"]
        assert "person on our team" in trace["answer"]
        async with reading(world.business_id) as session:
            assert await session.scalar(select(func.count()).select_from(QuoteRow)) == 0

    async def test_an_article_outside_the_topics_is_not_cited(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        question = "what is your cancellation policy?"
        assert (await Guest(client).say(question))["citations"]
        assert (await put(client, "knowledge", topics=["party", "menu"])).status_code == 200
        trace = await Guest(client).say(question)
        assert trace["citations"] == []
        assert "person on our team" in trace["answer"]

    async def test_who_is_off_is_stood_in_for(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        question = "what sauces come with the meal?"
        assert (await Guest(client).say(question))["agents"] == ["menu"]
        await put(client, "menu", enabled=False)
        assert (await Guest(client).say(question))["agents"] == ["knowledge"]

    async def test_without_a_stand_in_a_person_takes_over(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        await put(client, "lead_nurturing", enabled=False)
        assert (await Guest(client).say(PRICE))["agents"] == ["human"]

    async def test_a_change_holds_in_a_process_that_had_the_old_settings(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "admin")
        for name in ("Aki", "Mio"):
            await put(client, "smalltalk", name=name)
            async with reading(world.business_id) as session:
                assert (await service.cast_of(session, "web"))["smalltalk"].name == name

    async def test_other_businesses_are_not_touched(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        await put(client, "smalltalk", name="Aki")
        other = await found(eval_business(f"other-{new_id().hex[-12:]}"))
        async with reading(other.business_id) as session:
            assert await service.cast_of(session, "web") == {}


class TestRules:
    @pytest.mark.parametrize(
        ("key", "change", "field", "rule"),
        [
            ("lead_nurturing", {"tools": ["quote", "cancel"]}, "tools", "declared"),
            ("allergen", {"tools": ["allergen_matrix"]}, "tools", "kept"),
            ("operations", {"tools": ["hold"]}, "tools", "kept"),
            ("smalltalk", {"enabled": False}, "enabled", "needed"),
            ("knowledge", {"topics": []}, "topics", "some"),
            ("knowledge", {"topics": ["astrology"]}, "topics", "exists"),
            ("menu", {"name": "customer care"}, "name", "taken"),
            ("menu", {"channels": ["web"]}, "channels", "own"),
            ("menu", {"name": "Allergy-free guaranteed"}, "name", "claim"),
        ],
    )
    async def test_what_the_house_does_not_allow_names_field_and_rule(
        self, client: httpx.AsyncClient, world: World, key: str, change: dict[str, object], field: str, rule: str
    ) -> None:
        await as_role(client, world, "admin")
        refused = await put(client, key, **change)
        assert refused.status_code == 422, refused.text
        assert (refused.json()["field"], refused.json()["rule"]) == (field, rule)
        assert (await agent(client, key))["version"] == 0

    @pytest.mark.parametrize("name", ["A", "Aki 24", "<b>Aki</b>", "x" * 41])
    async def test_a_name_is_a_name(self, client: httpx.AsyncClient, world: World, name: str) -> None:
        await as_role(client, world, "admin")
        assert (await put(client, "menu", name=name)).json()["errors"][0]["field"].endswith("name")

    async def test_of_two_who_change_the_same_agent_the_second_is_told(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "admin")
        body = wish(await agent(client, "menu"), tone="brief")
        answers = await asyncio.gather(*(client.put(f"{PATH}/menu", json=body) for _ in range(4)))
        assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
        stale = next(answer.json() for answer in answers if answer.status_code == 409)
        assert (stale["code"], stale["current_version"]) == ("agent_stale", 1)

    async def test_support_reads_and_does_not_change(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "support")
        assert (await client.get(PATH)).status_code == 200
        assert (await put(client, "menu", tone="brief")).status_code == 403

    async def test_changes_are_in_the_audit_log(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        await put(client, "menu", tone="brief")
        await client.post(f"{PATH}/menu/reset", json={"version": 1})
        log = (await client.get("/audit", params={"action": "agent.changed"})).json()["items"]
        assert (log[0]["before"], log[0]["after"]["tone"]) == ({}, "brief")


class TestOwn:
    async def made(self, client: httpx.AsyncClient, template: str = "brief_and_factual") -> dict[str, Any]:
        body = {"template": template, "kind": "smalltalk", "name": "Ken"}
        created = await client.post(PATH, json=body)
        assert created.status_code == 201, created.text
        shown: dict[str, Any] = created.json()
        return shown

    async def test_it_answers_on_its_channels_once_it_is_on(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        own = await self.made(client)
        assert (own["enabled"], own["tone"], own["channels"]) == (False, "brief", ["sms", "voice"])
        assert "I am the assistant" in (await Guest(client).say("are you a bot?"))["answer"]
        await put(client, own["key"], enabled=True, channels=["web"])
        assert "I am Ken" in (await Guest(client).say("are you a bot?"))["answer"]
        async with reading(world.business_id) as session:
            assert "smalltalk" not in await service.cast_of(session, "sms")

    async def test_two_cannot_answer_on_one_channel(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        first = await self.made(client)
        assert (await put(client, first["key"], enabled=True)).status_code == 200
        second = (
            await client.post(PATH, json={"template": "corporate", "kind": "smalltalk", "name": "Mr Sato"})
        ).json()
        refused = (await put(client, second["key"], enabled=True, channels=["sms"])).json()
        assert (refused["field"], refused["rule"]) == ("channels", "taken")

    async def test_it_goes_back_to_its_template_and_can_be_deleted(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "admin")
        own = await self.made(client, "corporate")
        await put(client, own["key"], tone="warm")
        back = (await client.post(f"{PATH}/{own['key']}/reset", json={"version": 2})).json()
        assert (back["tone"], back["version"]) == ("formal", 3)
        assert (await client.delete(f"{PATH}/{own['key']}", params={"version": 2})).status_code == 409
        assert (await client.delete(f"{PATH}/{own['key']}", params={"version": 3})).status_code == 204
        assert (await client.post(f"{PATH}/{own['key']}/reset", json={"version": 0})).status_code == 404

    async def test_agents_of_the_house_are_reset_and_not_deleted(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        await put(client, "menu", tone="brief")
        assert (await client.delete(f"{PATH}/menu", params={"version": 1})).json()["code"] == "shipped_agent"
        assert (await client.post(f"{PATH}/menu/reset", json={"version": 1})).json()["version"] == 0
        async with reading(world.business_id) as session:
            assert await service.cast_of(session, "web") == {}


class TestTrying:
    async def test_a_dry_turn_shows_who_would_answer_and_keeps_nothing(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "admin")
        settings = wish(await agent(client, "lead_nurturing"), tone="brief")
        del settings["version"]
        tried = await client.post(f"{PATH}/lead_nurturing/try", json={"message": PRICE, "settings": settings})
        shown = tried.json()
        assert (shown["agents"], shown["names"], shown["tools"]) == (
            ["lead_nurturing"], ["Prices and quotes"], ["quote"],
        )  # fmt: skip
        assert "$792.80" in shown["reply"]
        assert "Which date?" in shown["reply"]
        async with reading(world.business_id) as session:
            assert await session.scalar(select(func.count()).select_from(QuoteRow)) == 0
        assert (await agent(client, "lead_nurturing"))["version"] == 0

    async def test_one_of_ones_own_can_be_tried_before_it_is_on(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        own = await TestOwn().made(client)
        settings = wish(own)
        del settings["version"]
        tried = await client.post(f"{PATH}/{own['key']}/try", json={"message": "who are you?", "settings": settings})
        assert "I am Ken" in tried.json()["reply"]


class TestSafety:
    """Whatever is set as loosely as it can be, the house decides as before."""

    @pytest.fixture
    async def loosened(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        for one in ALL:
            kept = [tool for tool in one.tools if tool == "record_allergy" or tool == "open_complaint"]
            changed = await put(
                client, one.label, tone="brief", tools=kept if one.label != "operations" else list(one.tools)
            )
            assert changed.status_code == 200, changed.text

    @pytest.mark.usefixtures("loosened")
    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("my son has an anaphylactic peanut allergy and carries an EpiPen", "severe_allergy"),
            ("I want to talk to a human", "human_request"),
            ("my lawyer will sue you", "legal_threat"),
        ],
    )
    async def test_hand_overs_stay(self, client: httpx.AsyncClient, text: str, reason: str) -> None:
        guest = Guest(client)
        assert (await guest.say(text))["agents"] == ["human"]
        shown = (await client.get(f"/chat/conversations/{guest.id}", headers=guest.headers)).json()
        assert shown["messages"][-1]["blocks"][0]["reason"] == reason

    @pytest.mark.usefixtures("loosened")
    async def test_a_booking_still_needs_proof_and_a_yes(self, client: httpx.AsyncClient) -> None:
        trace = await Guest(client).say("cancel my booking")
        assert trace["tools"] == []
        assert "phone number on the booking" in trace["answer"]

    async def test_allergens_are_worded_one_way_with_the_caveat(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        question = "is there sesame in the fried rice? my friend is allergic to sesame"
        before = (await Guest(client).say(question))["answer"]
        await put(client, "allergen", tone="formal")
        assert (await Guest(client).say(question))["answer"] == before
        assert "cross-contact" in before
