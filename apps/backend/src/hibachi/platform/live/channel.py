"""Fan-out over Redis publish/subscribe. Losing a message costs a browser a refresh, nothing else."""

import json
from collections.abc import AsyncIterator
from uuid import UUID

from hibachi.platform.cache import redis
from hibachi.platform.db import WriteSession, after_commit

_NEWS = "live_news"
JsonObject = dict[str, str | int | float | bool | None]


def notify(session: WriteSession, topic: str, data: JsonObject) -> None:
    """Tell listeners of a topic such as `bookings` what changed, once the change is committed."""
    business_id: UUID = session.info["business_id"]
    news: dict[tuple[str, str], None] = session.info.setdefault(_NEWS, {})
    news[channel_of(business_id, topic), json.dumps({"topic": topic, **data})] = None

    async def publish() -> None:
        session.info.pop(_NEWS, None)
        async with redis().pipeline(transaction=False) as at_once:
            for channel, message in news:
                at_once.publish(channel, message)
            await at_once.execute()

    after_commit(session, _NEWS, publish)


def channel_of(business_id: UUID, topic: str) -> str:
    """The Redis channel of one business's topic."""
    return f"live:{business_id}:{topic}"


async def listen(business_id: UUID, topics: list[str], idle_seconds: float = 15) -> AsyncIterator[str | None]:
    """JSON messages of these topics as they come; None after each idle period, so that a stream can send a beat."""
    async with redis().pubsub() as subscription:
        await subscription.subscribe(*(channel_of(business_id, topic) for topic in topics))
        while True:
            message = await subscription.get_message(ignore_subscribe_messages=True, timeout=idle_seconds)
            yield message["data"] if message else None
