"""Alerts, for the inbox."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.ai.conversations.errors import ConversationNotFound
from hibachi.ai.inbox.auth import ConversationsRead
from hibachi.ai.on_call.alerts import view
from hibachi.ai.on_call.alerts.schemas import AlertOut
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/conversations", tags=["conversations"])


@router.get("/{conversation_id}/alerts", responses=responses(ConversationNotFound))
async def alerts(session: Reading, _caller: ConversationsRead, conversation_id: UUID) -> list[AlertOut]:
    """Who on call was told of a conversation by text, and what became of it; oldest first."""
    return await view.of_conversation(session, conversation_id)
