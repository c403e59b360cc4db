"""Phones that text a business, over the fake of the provider and our own webhooks."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

import httpx
from fastapi import FastAPI
from sqlalchemy import select

from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import World, found
from hibachi.communications.texting import service
from hibachi.communications.texting.models import TextMessage
from hibachi.communications.texting.ports import wire_sms_sender
from hibachi.integrations.twilio import store
from hibachi.integrations.twilio.fake import FakeTwilio
from hibachi.integrations.twilio.store import Behaviour
from hibachi.platform.db import reading
from hibachi.platform.ids import new_id
from tests.support.jobs import run_jobs

HOST = "+15105550177"


@dataclass
class Phones:
    """One business with a number of its own. Nothing moves until `settle` is called."""

    world: World
    line: str
    fake: FakeTwilio
    app: FastAPI
    accepted: bool = True

    async def text(self, body: str, number: str = HOST) -> str:
        """Text the business and let everything follow."""
        sid = await self.fake.text_us(self.world.business_id, number, self.line, body)
        await self.settle()
        return sid

    async def send(self, *bodies: str, number: str = HOST) -> None:
        """Text the business; nothing follows yet."""
        for body in bodies:
            await self.fake.text_us(self.world.business_id, number, self.line, body)

    async def settle(self) -> None:
        """Bring what waits, work on it, send what is due; until nothing moves."""
        for _ in range(30):
            moved = await self.fake.tick(self.post) + await run_jobs(rounds=80)
            if not moved + await self.leave():
                return

    async def leave(self) -> int:
        """What the jobs do for texts that wait; returns how many tries there were."""
        before = await self.tries()
        for number_hash in {row.number_hash for row in await self.rows() if row.status in ("queued", "sending")}:
            await service.deliver(self.world.business_id, number_hash)
        return await self.tries() - before

    async def tries(self) -> int:
        """How often texts were tried so far."""
        return sum(row.attempts for row in await self.rows())

    async def post(self, path: str, body: bytes, signature: str) -> bool:
        """What the provider does."""
        return (await self.posted(path, body, signature)).is_success

    async def posted(self, path: str, body: bytes, signature: str) -> httpx.Response:
        """The answer of a webhook."""
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        headers = {"X-Twilio-Signature": signature, "Content-Type": "application/x-www-form-urlencoded"}
        async with httpx.AsyncClient(transport=transport, base_url="http://hooks.example") as client:
            return await client.post(path, content=body, headers=headers)

    async def rows(self) -> Sequence[TextMessage]:
        """Our own records, oldest first."""
        async with reading(self.world.business_id) as session:
            return (await session.scalars(select(TextMessage).order_by(TextMessage.id))).all()

    async def got(self, number: str = HOST) -> list[str]:
        """What a phone got from us."""
        async with reading(self.world.business_id) as session:
            return [one.body for one in await store.texts_of(session, number) if one.direction == "out"]

    async def misbehave(self, behaviour: Behaviour) -> None:
        """Change what the provider does wrong."""
        await store.behave(self.world.business_id, behaviour)


async def phones_of(app: FastAPI) -> Phones:
    """A fresh business with a number nobody else has."""
    line = f"+1925{secrets.randbelow(9_000_000) + 1_000_000}"
    world = await found(replace(eval_business(f"b-{new_id().hex[-12:]}", chefs=3), phone=line))
    fake = FakeTwilio()
    wire_sms_sender(fake)
    return Phones(world, line, fake, app)
