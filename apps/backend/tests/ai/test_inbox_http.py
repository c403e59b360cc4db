"""The team's side over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI

from hibachi.ai.chat.streams import news
from hibachi.cli.demo.world import World
from hibachi.identity.accounts.service import create_staff
from hibachi.platform.db import unit_of_work

PASSWORD = "a-long-enough-password"


@asynccontextmanager
async def _staff(app: FastAPI, world: World, name: str, role: str) -> AsyncIterator[httpx.AsyncClient]:
    email = f"{name.lower()}-{world.slug}@example.com"
    async with unit_of_work(world.business_id) as session:
        await create_staff(session, email=email, name=name, role=role, password=PASSWORD, station_ids=[])
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url=f"http://{world.slug}.example/api/v1") as client:
        answer = await client.post("/auth/login", json={"email": email, "password": PASSWORD})
        client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        yield client


@pytest_asyncio.fixture(loop_scope="session")
async def dana(app: FastAPI, world: World) -> AsyncIterator[httpx.AsyncClient]:
    async with _staff(app, world, "Dana", "support") as client:
        yield client


@pytest_asyncio.fixture(loop_scope="session")
async def chat(client: httpx.AsyncClient) -> dict[str, str]:
    opened: dict[str, str] = (await client.post("/chat/conversations")).json()
    return opened


async def _say(client: httpx.AsyncClient, chat: dict[str, str], text: str, client_id: str) -> None:
    await client.post(
        f"/chat/conversations/{chat['id']}/messages",
        json={"text": text, "client_id": client_id},
        headers={"X-Chat-Token": chat["token"]},
    )


class TestInbox:
    async def test_the_most_urgent_comes_first_with_its_reason(
        self, client: httpx.AsyncClient, dana: httpx.AsyncClient, chat: dict[str, str]
    ) -> None:
        await _say(client, chat, "can I get a discount", "1")
        urgent = (await client.post("/chat/conversations")).json()
        await _say(client, urgent, "our chef isn't here yet", "1")
        items = (await dana.get("/conversations", params={"state": "waiting_for_person"})).json()["items"]
        assert [item["hand_over"]["reason"] for item in items] == ["late_chef", "discount_request"]
        assert items[0]["preview"] == "our chef isn't here yet"

    async def test_who_gave_a_name_is_called_by_it(
        self, client: httpx.AsyncClient, dana: httpx.AsyncClient, chat: dict[str, str]
    ) -> None:
        await _say(client, chat, "can I talk to a person", "1")
        [row] = (await dana.get("/conversations", params={"state": "waiting_for_person"})).json()["items"]
        assert row["name"] == ""
        named = (await client.post("/chat/conversations")).json()
        await _say(client, named, "my name is Rosa Kim, 510 555 0123, how much for 12 adults in 94539?", "1")
        [row] = (await dana.get("/conversations", params={"state": "assistant"})).json()["items"]
        assert row["name"] == "Rosa Kim"

    async def test_taking_writing_and_giving_back(
        self, client: httpx.AsyncClient, dana: httpx.AsyncClient, chat: dict[str, str]
    ) -> None:
        await _say(client, chat, "can I talk to a person", "1")
        taken = (await dana.post(f"/conversations/{chat['id']}/take")).json()
        assert (taken["state"], taken["taken_by_name"], taken["hand_over"]["status"]) == (
            "person",
            "Dana",
            "in_progress",
        )
        said = await dana.post(f"/conversations/{chat['id']}/messages", json={"text": "Hi, Dana here."})
        assert said.json()["role"] == "staff"
        back = (await dana.post(f"/conversations/{chat['id']}/release")).json()
        assert (back["state"], back["hand_over"]) == ("assistant", None)
        seen = await client.get(f"/chat/conversations/{chat['id']}", headers={"X-Chat-Token": chat["token"]})
        assert [m["role"] for m in seen.json()["messages"]] == ["customer", "assistant", "system", "staff", "system"]

    async def test_only_who_has_it_may_write(
        self, app: FastAPI, world: World, dana: httpx.AsyncClient, chat: dict[str, str]
    ) -> None:
        await dana.post(f"/conversations/{chat['id']}/take")
        async with _staff(app, world, "Omar", "support") as omar:
            refused = await omar.post(f"/conversations/{chat['id']}/messages", json={"text": "hello"})
            assert refused.json()["code"] == "conversation_not_taken"
            assert (await omar.post(f"/conversations/{chat['id']}/take")).json()["code"] == "conversation_taken"

    @pytest.mark.parametrize("path", ["", "/{id}"])
    async def test_strangers_see_nothing(self, client: httpx.AsyncClient, chat: dict[str, str], path: str) -> None:
        assert (await client.get("/conversations" + path.format(id=chat["id"]))).status_code == 401


async def test_news_tell_what_was_missed_and_what_comes(
    client: httpx.AsyncClient, dana: httpx.AsyncClient, world: World, chat: dict[str, str]
) -> None:
    await _say(client, chat, "can I talk to a person", "1")
    stream = news(world.business_id, UUID(chat["id"]), after=1)
    assert await anext(stream) == ": open\n\n"
    assert "waiting_for_person" in await anext(stream)
    assert "handover" in await anext(stream)
    assert (await anext(stream)).startswith(":")
    coming = asyncio.ensure_future(anext(stream))
    await dana.post(f"/conversations/{chat['id']}/take")
    assert await asyncio.wait_for(coming, 5) == 'event: state\ndata: {"state":"person"}\n\n'
    await stream.aclose()
