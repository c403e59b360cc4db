"""A turn that goes wrong is answered all the same: undone, a person called, the next message read afresh."""

from uuid import UUID

import pytest
from sqlalchemy import func, select

from hibachi.ai import service
from hibachi.ai.conversations import service as conversations
from hibachi.ai.conversations.models import Conversation, HandOverRow, Message
from hibachi.ai.dialogue.rules import merged
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.house import LiveHouse
from hibachi.ai.understanding.rules import understand
from hibachi.booking.quotes.models import QuoteRow
from hibachi.cli.demo.world import World
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work

TODAY = clock.today("America/Los_Angeles")


async def say(world: World, chat: UUID, text: str) -> Message:
    async with unit_of_work(world.business_id) as session:
        message = await service.receive(session, chat, text, text[:20].replace(" ", "."))
    reply = await service.reply_to(world.business_id, chat, message.id)
    assert reply is not None
    return reply


async def opened(world: World) -> UUID:
    async with unit_of_work(world.business_id) as session:
        return (await conversations.open_conversation(session, "web")).id


async def test_a_failing_lookup_becomes_a_hand_over_and_leaves_nothing_behind(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    priced = LiveHouse.price

    async def breaks(self: LiveHouse, wanted: Wanted, zip_code: str) -> object:
        await priced(self, wanted, zip_code)
        raise RuntimeError("the price list went away")

    monkeypatch.setattr(LiveHouse, "price", breaks)
    chat = await opened(world)
    reply = await say(world, chat, "12 adults in 94539")
    assert [block["kind"] for block in reply.blocks] == ["handover"]
    async with reading(world.business_id) as session:
        conversation = await session.get(Conversation, chat)
        assert conversation is not None
        assert conversation.state == "waiting_for_person"
        assert await session.scalar(select(func.count()).select_from(QuoteRow)) == 0
        assert (await session.scalars(select(HandOverRow.reason))).all() == ["low_confidence"]
        waiting = await session.scalars(select(Message.awaits_answer).where(Message.conversation_id == chat))
        assert not any(waiting)


@pytest.mark.parametrize(
    ("before", "text", "adults"),
    [
        (Wanted(), "15 fewer adults please, in 94539", 15),
        (Wanted(adults=10), "20 fewer adults", 1),
        (Wanted(adults=3), "5 people can't make it", 1),
        (Wanted(adults=14, children=1), "two of the grown ups just bailed", 12),
    ],
)
def test_no_party_falls_below_one(before: Wanted, text: str, adults: int) -> None:
    assert merged(before, understand(text, TODAY)).adults == adults


async def test_children_alone_are_answered_politely(world: World) -> None:
    chat = await opened(world)
    reply = await say(world, chat, "0 adults and 6 kids (8) in 94539")
    assert "adult" in reply.text
