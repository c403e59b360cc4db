"""A business whose texts are told what to do."""

import pytest_asyncio
from fastapi import FastAPI

from hibachi.communications.texting.service import write
from hibachi.communications.texting.types import Draft
from hibachi.platform.db import unit_of_work
from tests.support.texts import HOST, Phones, phones_of


class Texting(Phones):
    """Phones, and the business's own texts to them."""

    async def write(self, *bodies: str, to: str = HOST, author: str = "staff") -> None:
        """Write texts in a unit of work of their own."""
        async with unit_of_work(self.world.business_id) as session:
            for body in bodies:
                write(session, Draft(to, body, "assistant" if author == "assistant" else "staff"))

    async def told(self, *bodies: str, to: str = HOST) -> None:
        """Write texts and let everything follow."""
        await self.write(*bodies, to=to)
        await self.settle()


@pytest_asyncio.fixture(loop_scope="session")
async def phones(app: FastAPI) -> Texting:
    """One business."""
    made = await phones_of(app)
    return Texting(made.world, made.line, made.fake, made.app)
