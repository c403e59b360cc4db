"""Guests who mentioned things in passing: what is remembered of them is learned as it is of everybody."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from hibachi.ai.conversations import service as conversations
from hibachi.ai.conversations.types import Channel, Visitor
from hibachi.cli.demo.stage import Crew
from hibachi.platform.db import unit_of_work

DANA = Visitor("Dana Lee", "+15105550177", "dana.lee@example.com")
MARCUS = Visitor("Marcus Bell", "+15105550131", "marcus.bell@example.com")


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation with somebody of the team; the guest begins, and they take turns."""

    guest: Visitor
    channel: Channel
    ago: timedelta
    lines: tuple[str, ...]


TALKS = (
    Talk(
        DANA,
        "web",
        timedelta(days=52),
        (
            "Hi! It's my daughter's graduation in spring, a friend from church told us about you.",
            "Congratulations! Where would you have the party?",
            "We always do it on the patio by the pool. We have two big dogs, they stay inside while you cook.",
            "Lovely. The chef says hello to the dogs through the window.",
            "Please call me in the evening, I'm at work till five.",
            "We will.",
        ),
    ),
    Talk(
        DANA,
        "email",
        timedelta(days=9),
        (
            "Please text me, that's easier than calling. And grandma can't do spicy.",
            "Noted, we text you from now on, and the chef keeps grandma's plate mild.",
            "Thank you! The kids love the onion volcano, can he do it twice?",
            "Twice it is.",
        ),
    ),
    Talk(
        MARCUS,
        "web",
        timedelta(days=30),
        (
            "Heads up for the van: our driveway is steep and icy in winter, park at the bottom and use the side gate.",
            "Thank you, the chef will park at the bottom.",
            "We have our own tables and chairs. It's a surprise for my wife, so don't call the house.",
            "Our lips are sealed.",
        ),
    ),
)


def held(crew: Crew, talk: Talk) -> Callable[[], Awaitable[None]]:
    """Hold a conversation: the guest writes, somebody answers, and gives it back to the assistant."""

    async def act() -> None:
        async with unit_of_work(crew.support.business_id) as session:
            conversation = await conversations.open_conversation(session, talk.channel, talk.guest)
            await conversations.take(session, conversation.id, crew.support)
            for number, text in enumerate(talk.lines):
                if number % 2:
                    await conversations.say(session, conversation.id, crew.support, text)
                else:
                    await conversations.take_in(session, conversation.id, text, f"demo-{number}")
            await conversations.release(session, conversation.id, crew.support)

    return act
