"""Messages that were dealt with are learned."""

from hibachi.ai.conversations.events import GuestHeard
from hibachi.ai.memory import learning
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(GuestHeard)
async def learn_heard(session: WriteSession, event: GuestHeard) -> None:
    """Have the conversation learned by a job of its own: turning texts into vectors takes a while."""
    learning.have_learned(session, event.aggregate_id)
