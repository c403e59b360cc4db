"""How a message leaves a conversation that is held by text."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from hibachi.ai.compose.texted import texted
from hibachi.ai.conversations.models import Conversation, Message
from hibachi.booking.selfservice.links import address_of
from hibachi.communications.flags import HOST_LETTERS
from hibachi.communications.letters import StaffAnswer
from hibachi.communications.service import send_email
from hibachi.communications.texting import service as texting
from hibachi.communications.texting.types import Draft
from hibachi.communications.types import About, Recipient
from hibachi.platform.config import get_settings
from hibachi.platform.db import WriteSession
from hibachi.platform.flags import enabled


def leave(session: WriteSession, conversation: Conversation, message: Message) -> None:
    """Write the message as a text, in the same unit of work: it leaves exactly when the message stays."""
    if not conversation.line or message.role not in ("assistant", "staff"):
        return
    draft = Draft(
        to=conversation.line,
        body=texted(message.text, message.blocks, _address),
        author="staff" if message.role == "staff" else "assistant",
        conversation_id=conversation.id,
        message_id=message.id,
        customer_id=conversation.customer_id,
    )
    texting.write(session, draft)


async def mail_instead(session: WriteSession, conversation: Conversation, message: Message) -> bool:
    """Write a colleague's answer by e-mail when the number wants no texts; False without need or address."""
    known = json.loads(conversation.contact) if conversation.contact else {}
    if not conversation.line or not known.get("email") or not await texting.stopped(session, conversation.line):
        return False
    if not await enabled(session, HOST_LETTERS):
        return False
    name = str(known.get("name") or "")
    await send_email(
        session,
        StaffAnswer(name, message.text),
        to=Recipient(str(known["email"]), name),
        dedupe_key=f"staff_answer:{message.id}",
        about=About("conversation", conversation.id),
    )
    return True


def _address(block: Mapping[str, Any]) -> str | None:
    """Where a link leads, in full; the signed one is made at this moment."""
    if block.get("kind") == "booking_link":
        return address_of(UUID(block["booking_id"]))
    if block.get("kind") != "link":
        return None
    href = str(block["href"])
    return href if href.startswith("http") else get_settings().web.public_url.rstrip("/") + href
