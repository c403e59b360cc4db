"""The customer's chat."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, status
from starlette.responses import StreamingResponse

from hibachi.ai import service
from hibachi.ai.chat.auth import OwnChat, Public, token_for
from hibachi.ai.chat.streams import answer_events, news, stream
from hibachi.ai.conversations import service as conversations
from hibachi.ai.conversations.errors import BadChatToken, ConversationNotFound, MessageRefused
from hibachi.ai.conversations.schemas import ConversationOut, MessageIn, Opened
from hibachi.ai.conversations.view import conversation_out
from hibachi.ai.flags import CHAT
from hibachi.platform.db import unit_of_work
from hibachi.platform.errors import responses
from hibachi.platform.flags import requires_flag
from hibachi.platform.http.deps import BusinessId, Reading, UnknownBusiness, Writing

router = APIRouter(prefix="/chat/conversations", tags=["chat"], dependencies=[Depends(requires_flag(CHAT))])
_EVENTS: dict[int | str, dict[str, Any]] = {
    200: {"content": {"text/event-stream": {}}, "description": "Server-sent events"}
}


@router.post("", status_code=status.HTTP_201_CREATED, responses=responses(UnknownBusiness))
async def open_chat(session: Writing, _caller: Public) -> Opened:
    """Open a conversation; the token proves it from then on."""
    conversation = await conversations.open_conversation(session, "web")
    return Opened(id=conversation.id, token=token_for(conversation.id))


@router.get("/{conversation_id}", responses=responses(BadChatToken, ConversationNotFound))
async def read_chat(session: Reading, chat: OwnChat) -> ConversationOut:
    """State and messages."""
    conversation, messages = await conversations.thread(session, chat)
    return conversation_out(conversation, list(messages))


@router.post(
    "/{conversation_id}/messages",
    response_class=StreamingResponse,
    responses={**responses(BadChatToken, ConversationNotFound, MessageRefused), **_EVENTS},
)
async def send(business_id: BusinessId, chat: OwnChat, message: MessageIn) -> StreamingResponse:
    """Keep a message, then answer it: events `accepted`, `delta`, `block`, `done`, `error`."""
    async with unit_of_work(business_id) as session:
        kept = await service.receive(session, chat, message.text, message.client_id)
    return stream(answer_events(business_id, chat, kept.id))


@router.post("/{conversation_id}/person", responses=responses(BadChatToken, ConversationNotFound))
async def ask_for_person(session: Writing, chat: OwnChat) -> ConversationOut:
    """Ask for a person; the assistant is silent until one gives the conversation back."""
    await service.ask_for_person(session, chat)
    await session.flush()
    conversation, messages = await conversations.thread(session, chat)
    return conversation_out(conversation, list(messages))


@router.get(
    "/{conversation_id}/events",
    response_class=StreamingResponse,
    responses={**responses(BadChatToken, ConversationNotFound), **_EVENTS},
)
async def events(business_id: BusinessId, chat: OwnChat, after: Annotated[int, Query(ge=0)] = 0) -> StreamingResponse:
    """News behind the message at position `after`: events `state` and `message`."""
    return stream(news(business_id, chat, after))
