"""Guests who chat, and having what they said learned."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx

from hibachi.ai.memory import learning, repository
from hibachi.cli.demo.world import World
from hibachi.platform.db import reading
from tests.support.jobs import run_jobs


@dataclass
class Guest:
    """Somebody who chats on the site."""

    client: httpx.AsyncClient
    world: World
    chat: dict[str, Any] = field(default_factory=dict)
    sent: int = 0

    async def say(self, text: str) -> None:
        """Write a message; the first one opens the conversation."""
        if not self.chat:
            self.chat = (await self.client.post("/chat/conversations")).json()
        self.sent += 1
        path, headers = f"/chat/conversations/{self.chat['id']}/messages", {"X-Chat-Token": self.chat["token"]}
        body = {"text": text, "client_id": f"c-{self.sent}"}
        answer = await self.client.post(path, json=body, headers=headers)
        assert answer.status_code == 200, answer.text

    async def introduced(self, name: str = "Rosa Kim", phone: str = "510 555 0123") -> None:
        """Say who it is."""
        await self.say(f"my name is {name}, {phone}, how much for 12 adults in 94539?")

    async def person(self) -> UUID:
        """The person behind the conversation."""
        async with reading(self.world.business_id) as session:
            found = await repository.conversation(session, UUID(self.chat["id"]))
        assert found is not None
        assert found.customer_id is not None
        return found.customer_id


async def learn_all(world: World) -> None:
    """Deliver what waits and learn every conversation that has something new, as the jobs do."""
    await run_jobs()
    async with reading(world.business_id) as session:
        left = await repository.unlearned(session, 100)
    for conversation_id in left:
        await learning.learn(world.business_id, conversation_id)


async def remembered(staff: httpx.AsyncClient, person: UUID) -> dict[str, set[str]]:
    """What holds of a person, values by kind."""
    answer = await staff.get(f"/customers/{person}/memory")
    assert answer.status_code == 200, answer.text
    found: dict[str, set[str]] = {}
    for one in answer.json()["current"]:
        found.setdefault(one["kind"], set()).add(one["value"])
    return found
