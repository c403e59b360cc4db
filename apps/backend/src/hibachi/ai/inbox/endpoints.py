"""The inbox."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query

from hibachi.ai.conversations import service
from hibachi.ai.conversations.errors import ConversationNotFound, MessageRefused, NotTaken, TakenByAnother
from hibachi.ai.conversations.schemas import (
    InboxList,
    StaffConversation,
    StaffMessageIn,
    StaffMessageOut,
)
from hibachi.ai.conversations.view import row_out, staff_message_out, staff_out
from hibachi.ai.inbox.auth import ConversationsRead, ConversationsWrite
from hibachi.platform.db import ReadSession
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/conversations", tags=["conversations"])
StateFilter = Literal["", "assistant", "waiting_for_person", "person"]


@router.get("")
async def inbox(session: Reading, _caller: ConversationsRead, state: Annotated[StateFilter, Query()] = "") -> InboxList:
    """Conversations: the most urgently due first, then the latest."""
    return InboxList(items=[row_out(*row) for row in await service.inbox(session, state)])


@router.get("/{conversation_id}", responses=responses(ConversationNotFound))
async def conversation(session: Reading, _caller: ConversationsRead, conversation_id: UUID) -> StaffConversation:
    """One conversation with its messages and open hand-over."""
    return await _shown(session, conversation_id)


@router.post("/{conversation_id}/take", responses=responses(ConversationNotFound, TakenByAnother))
async def take(session: Writing, caller: ConversationsWrite, conversation_id: UUID) -> StaffConversation:
    """Take the conversation: the assistant is silent from here on."""
    await service.take(session, conversation_id, caller)
    await session.flush()
    return await _shown(session, conversation_id)


@router.post("/{conversation_id}/messages", responses=responses(ConversationNotFound, MessageRefused, NotTaken))
async def say(
    session: Writing, caller: ConversationsWrite, conversation_id: UUID, message: StaffMessageIn
) -> StaffMessageOut:
    """Write to the customer; only who has taken the conversation may."""
    return staff_message_out(await service.say(session, conversation_id, caller, message.text))


@router.post("/{conversation_id}/release", responses=responses(ConversationNotFound, NotTaken))
async def release(session: Writing, caller: ConversationsWrite, conversation_id: UUID) -> StaffConversation:
    """Give the conversation back to the assistant; its hand-over is resolved."""
    await service.release(session, conversation_id, caller)
    await session.flush()
    return await _shown(session, conversation_id)


async def _shown(session: ReadSession, conversation_id: UUID) -> StaffConversation:
    found = await service.thread_with_hand_over(session, conversation_id)
    return staff_out(*found)
