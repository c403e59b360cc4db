"""Queries of conversations by their numbers."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select

from hibachi.ai.conversations.models import Conversation
from hibachi.platform.db import ReadSession


async def latest_text_talk(session: ReadSession, phone_hash: str) -> Conversation | None:
    """The last conversation by text with a number."""
    query = select(Conversation).where(Conversation.channel == "sms", Conversation.phone_hash == phone_hash)
    return await session.scalar(query.order_by(Conversation.last_message_at.desc()).limit(1))


async def latest_web_talk(session: ReadSession, phone_hash: str, customer_ids: Sequence[UUID]) -> Conversation | None:
    """The last talk on the site that left a number, or was with one of these people."""
    whose = or_(Conversation.phone_hash == phone_hash, Conversation.customer_id.in_(customer_ids))
    query = select(Conversation).where(Conversation.channel == "web", Conversation.last_position > 0, whose)
    return await session.scalar(query.order_by(Conversation.last_message_at.desc()).limit(1))
