"""Answers and news of a chat as server-sent events; each step is its own unit of work."""

import asyncio
import json
import re
from collections.abc import AsyncGenerator, AsyncIterator
from uuid import UUID

import structlog
from starlette.responses import StreamingResponse

from hibachi.ai import service
from hibachi.ai.conversations import service as conversations
from hibachi.ai.conversations.models import Message
from hibachi.ai.conversations.view import message_for_customer
from hibachi.platform.db import reading
from hibachi.platform.errors import AppError
from hibachi.platform.live import listen

log = structlog.get_logger()
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
_PIECES = re.compile(r"\S+\s*|\s+")
_PIECE_WORDS = 4
_running: set[asyncio.Task[Message | None]] = set()


def event(name: str, data: object) -> str:
    """One server-sent event."""
    return f"event: {name}\ndata: {json.dumps(data, separators=(',', ':'))}\n\n"


def stream(events: AsyncIterator[str]) -> StreamingResponse:
    """A response of server-sent events that no proxy holds back."""
    return StreamingResponse(events, media_type="text/event-stream", headers=_HEADERS)


async def answer_events(business_id: UUID, conversation_id: UUID, message_id: UUID) -> AsyncIterator[str]:
    """`accepted`, then the kept answer as `delta`, `block` and `done`; `done` with null while a person has the chat.

    The turn runs to its end even when the listener leaves; sending the message again gives the same answer.
    """
    yield event("accepted", {"message_id": str(message_id)})
    task = asyncio.create_task(service.reply_to(business_id, conversation_id, message_id))
    _running.add(task)
    task.add_done_callback(_running.discard)
    try:
        reply = await asyncio.shield(task)
    except AppError as problem:
        yield event("error", {"code": problem.code, "title": problem.title, "status": problem.status})
        return
    if reply is None:
        yield event("done", {"message": None})
        return
    for piece in pieces(reply.text):
        yield event("delta", {"text": piece})
    shown = message_for_customer(reply)
    for block in shown.blocks:
        yield event("block", block)
    yield event("done", {"message": shown.model_dump(mode="json")})


def pieces(text: str) -> list[str]:
    """A text in pieces of a few words whose concatenation is the text."""
    words = _PIECES.findall(text)
    return ["".join(words[i : i + _PIECE_WORDS]) for i in range(0, len(words), _PIECE_WORDS)]


async def news(business_id: UUID, conversation_id: UUID, after: int) -> AsyncGenerator[str, None]:
    """`state` and `message` events behind a position, as they come; a comment now and then keeps the line open."""
    yield ": open\n\n"
    position, state = after, ""
    topics = [f"conversation:{conversation_id}"]
    async for _ in _first_then(listen(business_id, topics)):
        async with reading(business_id) as session:
            conversation, messages = await conversations.thread(session, conversation_id, position)
        if conversation.state != state:
            state = conversation.state
            yield event("state", {"state": state})
        for message in messages:
            position = message.position
            yield event("message", message_for_customer(message).model_dump(mode="json"))
        if not messages:
            yield ": beat\n\n"


async def _first_then(signals: AsyncIterator[str | None]) -> AsyncIterator[None]:
    """One step at once, for what was missed, then one for each signal; the first signal is that we listen now."""
    yield None
    async for _ in signals:
        yield None
