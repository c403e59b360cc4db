"""What may matter to whoever takes a conversation over."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.ai.conversations.errors import ConversationNotFound
from hibachi.ai.memory.auth import MemoryRead
from hibachi.ai.memory.matters import service
from hibachi.ai.memory.matters.schemas import MattersOut
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/conversations", tags=["conversations"])


@router.get("/{conversation_id}/matters", responses=responses(NotLoggedIn, NoPermission, ConversationNotFound))
async def matters(session: Reading, _caller: MemoryRead, conversation_id: UUID) -> MattersOut:
    """What is remembered of the guest and may matter to whoever takes over."""
    return await service.of_conversation(session, conversation_id)
