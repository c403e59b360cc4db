"""A business with people on call, guests who chat, and a clock that can be moved on."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx
import pytest_asyncio
from fastapi import FastAPI
from sqlalchemy import select

from hibachi.ai.conversations.models import Conversation
from hibachi.ai.on_call.alerts import tasks
from hibachi.ai.on_call.alerts.models import OnCallAlert
from hibachi.platform import clock
from hibachi.platform.db import reading
from tests.support.staff import Member, hire
from tests.support.texts import Phones, phones_of
from tests.support.time import at

DANA, BEN, CLEO = "+15105550131", "+15105550132", "+15105550133"
LANDLINE = "+15005550009"
PERSON, GRAVE = "let me talk to a real person please", "our guest has an allergic reaction right now"


@dataclass
class House:
    """One business; nobody is on call yet. `minutes` is how far its clock has been moved on."""

    phones: Phones
    client: httpx.AsyncClient
    owner: Member
    support: Member
    chats: list[str] = field(default_factory=list)

    async def put_on_call(self, phone: str, name: str = "", **more: Any) -> dict[str, Any]:
        """Put somebody on call; the roster."""
        body = {"phone": phone, "name": name, **more}
        answer = await self.client.post("/on-call/people", json=body, headers=self.owner.headers)
        assert answer.status_code == 201, answer.text
        roster: dict[str, Any] = answer.json()
        return roster

    async def usual(self) -> None:
        """Dana, Ben and Cleo, in this order; Ben has an account."""
        await self.put_on_call(DANA, "Dana")
        await self.put_on_call(BEN, "Ben", staff_id=str(self.support.id))
        await self.put_on_call(CLEO, "Cleo", wait_minutes=10)

    async def roster(self) -> dict[str, Any]:
        """The roster."""
        seen: dict[str, Any] = (await self.client.get("/on-call", headers=self.owner.headers)).json()
        return seen

    async def chat(self, *lines: str) -> str:
        """A guest says something in a new talk on the site, and everything follows; the talk."""
        opened = (await self.client.post("/chat/conversations")).json()
        self.chats.append(opened["id"])
        for number, text in enumerate(lines):
            said = {"text": text, "client_id": str(number)}
            where, proof = f"/chat/conversations/{opened['id']}/messages", {"X-Chat-Token": opened["token"]}
            assert (await self.client.post(where, json=said, headers=proof)).status_code == 200
        await self.phones.settle()
        return str(opened["id"])

    async def after(self, minutes: float) -> None:
        """So many minutes from now the sweep comes by, and everything follows."""
        with at(clock.now() + timedelta(minutes=minutes)):
            await tasks.sweep()
            await self.phones.settle()

    async def got(self, number: str) -> list[str]:
        """What a phone got from us."""
        return await self.phones.got(number)

    async def answer(self, number: str, body: str) -> str:
        """Text from a phone; the last text it has got afterwards."""
        await self.phones.text(body, number)
        return (await self.got(number) or [""])[-1]

    async def alert(self) -> OnCallAlert:
        """The last alert."""
        async with reading(self.phones.world.business_id) as session:
            query = select(OnCallAlert).order_by(OnCallAlert.id.desc()).limit(1)
            return (await session.scalars(query)).one()

    async def alerts(self) -> int:
        """How many alerts there were."""
        async with reading(self.phones.world.business_id) as session:
            return len((await session.scalars(select(OnCallAlert))).all())

    async def talks_by_text(self) -> int:
        """How many conversations by text there are."""
        async with reading(self.phones.world.business_id) as session:
            query = select(Conversation).where(Conversation.channel == "sms")
            return len((await session.scalars(query)).all())

    async def shown(self, talk: str) -> list[dict[str, Any]]:
        """The alerts of a talk as the inbox shows them."""
        answer = await self.client.get(f"/conversations/{talk}/alerts", headers=self.support.headers)
        assert answer.status_code == 200, answer.text
        seen: list[dict[str, Any]] = answer.json()
        return seen

    async def take(self, talk: str) -> None:
        """The colleague takes a talk in the panel."""
        answer = await self.client.post(f"/conversations/{talk}/take", headers=self.support.headers)
        assert answer.status_code == 200, answer.text
        await self.phones.settle()


@pytest_asyncio.fixture(loop_scope="session")
async def house(app: FastAPI) -> AsyncIterator[House]:
    """A fresh business."""
    phones = await phones_of(app)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    base = f"http://{phones.world.slug}.example/api/v1"
    async with httpx.AsyncClient(transport=transport, base_url=base) as client:
        owner, support = [await hire(client, phones.world, role) for role in ("owner", "support")]
        yield House(phones, client, owner, support)
