"""Hand-overs that people on call are told of, and what ends it."""

from uuid import UUID

from hibachi.ai.conversations.events import HandedOver, TakenOver
from hibachi.ai.on_call.alerts import service
from hibachi.communications.texting.events import AlertNotTexted
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(HandedOver)
async def tell_on_call(session: WriteSession, event: HandedOver) -> None:
    """Text the first on call at once when the hand-over is grave enough."""
    await service.open_for(session, event.aggregate_id, event.reason, event.priority)


@subscribes(TakenOver)
async def stop_telling(session: WriteSession, event: TakenOver) -> None:
    """Tell nobody else once a person has the conversation."""
    await service.taken(session, event.aggregate_id, UUID(event.staff_id))


@subscribes(AlertNotTexted)
async def tell_the_next(session: WriteSession, event: AlertNotTexted) -> None:
    """Tell the next at once when a text did not arrive."""
    await service.missed(session, event.aggregate_id)
