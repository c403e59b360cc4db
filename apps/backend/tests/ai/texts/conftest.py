"""Hosts who text, colleagues who answer, and a talk on the site beside it."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

import httpx
import pytest_asyncio
from fastapi import FastAPI
from sqlalchemy import select

from hibachi.ai.conversations.models import Conversation, Message, TurnTrace
from hibachi.platform.db import reading
from tests.support.staff import as_role
from tests.support.texts import HOST, Phones, phones_of


@dataclass
class Talks:
    """One business: phones, its website, and the colleague Dana at the inbox."""

    phones: Phones
    client: httpx.AsyncClient
    dana: dict[str, str]

    async def conversations(self, channel: str = "sms") -> Sequence[Conversation]:
        """The conversations of a channel, oldest first."""
        async with reading(self.phones.world.business_id) as session:
            query = select(Conversation).where(Conversation.channel == channel).order_by(Conversation.id)
            return (await session.scalars(query)).all()

    async def thread(self) -> dict[str, Any]:
        """The last conversation by text as the team sees it."""
        last = (await self.conversations())[-1]
        seen: dict[str, Any] = (await self.client.get(f"/conversations/{last.id}", headers=self.dana)).json()
        return seen

    async def roles(self) -> list[str]:
        """Who said something in it, in order."""
        return [message["role"] for message in (await self.thread())["messages"]]

    async def staff(self, act: str, **body: str) -> httpx.Response:
        """Dana does something in it."""
        last = (await self.conversations())[-1]
        return await self.client.post(f"/conversations/{last.id}/{act}", json=body or None, headers=self.dana)

    async def messages(self) -> Sequence[Message]:
        """Every message, oldest first."""
        async with reading(self.phones.world.business_id) as session:
            return (await session.scalars(select(Message).order_by(Message.id))).all()

    async def traces(self) -> Sequence[TurnTrace]:
        """Every trace."""
        async with reading(self.phones.world.business_id) as session:
            return (await session.scalars(select(TurnTrace).order_by(TurnTrace.id))).all()

    async def chat(self, *lines: str) -> tuple[str, dict[str, str]]:
        """A talk on the site; its id and what proves it."""
        opened = (await self.client.post("/chat/conversations")).json()
        proof = {"X-Chat-Token": opened["token"]}
        for number, text in enumerate(lines):
            said = {"text": text, "client_id": str(number)}
            url = f"/chat/conversations/{opened['id']}/messages"
            assert (await self.client.post(url, json=said, headers=proof)).status_code == 200
        return opened["id"], proof

    async def text(self, body: str, number: str = HOST) -> str:
        """Text the business; the last answer."""
        await self.phones.text(body, number)
        got = await self.phones.got(number)
        return got[-1] if got else ""


@pytest_asyncio.fixture(loop_scope="session")
async def talks(app: FastAPI) -> AsyncIterator[Talks]:
    """A fresh business."""
    phones = await phones_of(app)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    base = f"http://{phones.world.slug}.example/api/v1"
    async with httpx.AsyncClient(transport=transport, base_url=base) as client:
        dana = await as_role(client, phones.world, "support")
        yield Talks(phones, client, dana.headers)
