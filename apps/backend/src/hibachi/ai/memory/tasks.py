"""Jobs of memory."""

import asyncio
from uuid import UUID

from hibachi.ai.memory import learning, repository
from hibachi.identity.businesses.service import all_businesses
from hibachi.platform import db
from hibachi.platform.tasks import enqueue, every, task

_AT_ONCE = 50


@task(learning.LEARN)
async def learn_conversation(conversation_id: str, business_id: str) -> None:
    """Learn what is new in one conversation."""
    await learning.learn(UUID(business_id), UUID(conversation_id))


@every(120, "memory.learn_left_conversations")
async def learn_left_conversations() -> None:
    """Take up conversations whose job was lost, or whose person became known in another way."""
    for business in await all_businesses():
        async with db.reading(business.id) as session:
            left = await repository.unlearned(session, _AT_ONCE)
        for conversation_id in left:
            await asyncio.to_thread(enqueue, learning.LEARN, str(conversation_id), str(business.id))
