"""Hand-overs that people are written about."""

from hibachi.ai.conversations.events import HandedOver
from hibachi.ai.handover_letters import service
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(HandedOver)
async def write_handover(session: WriteSession, event: HandedOver) -> None:
    """Tell people at once that a conversation waits for one of them."""
    await service.tell(session, event.aggregate_id)
