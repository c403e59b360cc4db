"""Texts that are answered."""

from hibachi.ai.texts import service
from hibachi.communications.texting.events import TextArrived
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(TextArrived)
async def answer_text(session: WriteSession, event: TextArrived) -> None:
    """Take a text into its conversation and answer it, in units of work of their own: a model may be slow."""
    await service.take_up(session.info["business_id"], event.text_id, event.keyword)
