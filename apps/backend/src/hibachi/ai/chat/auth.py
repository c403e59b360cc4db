"""Who may read and write a chat: whoever holds its token."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header

from hibachi.ai.conversations.errors import BadChatToken
from hibachi.identity.auth import PublicCaller
from hibachi.platform import clock
from hibachi.platform.auth import BadLink, read_link, sign_link

Public = PublicCaller
PURPOSE = "chat"
LASTS = timedelta(days=90)


def token_for(conversation_id: UUID) -> str:
    """The token of a conversation."""
    return sign_link(PURPOSE, conversation_id, clock.now() + LASTS)


async def own_chat(
    conversation_id: UUID, _caller: Public, token: Annotated[str, Header(alias="X-Chat-Token", max_length=200)] = ""
) -> UUID:
    """The conversation of the path, once the token proves it. Raises `BadChatToken`."""
    try:
        subject = read_link(PURPOSE, token)
    except BadLink as problem:
        raise BadChatToken(field="token", rule=problem.rule) from problem
    if subject != conversation_id:
        raise BadChatToken(field="token", rule="conversation")
    return conversation_id


OwnChat = Annotated[UUID, Depends(own_chat)]
