"""Telling people that somebody waits for one of them."""

import json
from uuid import UUID
from zoneinfo import ZoneInfo

from hibachi.ai.conversations import repository
from hibachi.communications.letters import HandoverNotice
from hibachi.communications.service import send_email
from hibachi.communications.types import About, Recipient
from hibachi.identity.businesses.service import business_info
from hibachi.identity.notices.service import wanting
from hibachi.platform.config import get_settings
from hibachi.platform.db import WriteSession


async def tell(session: WriteSession, conversation_id: UUID) -> None:
    """Write to everybody who wants to know, the office when nobody does; once for each hand-over, and once more when
    it has become graver. Of the customer the mail holds the first name alone."""
    conversation = await repository.find(session, conversation_id)
    pending = await repository.open_hand_over(session, conversation_id)
    if conversation is None or pending is None or pending.status not in ("pending", "assigned"):
        return
    business = await business_info(session.info["business_id"])
    local = pending.created_at.astimezone(ZoneInfo(business.time_zone))
    letter = HandoverNotice(
        reason=pending.reason.replace("_", " "),
        customer=_first_name(conversation.contact) or "A guest",
        since=f"{local.hour % 12 or 12}:{local:%M %p}",
        preview="",
        link=f"{get_settings().web.admin_url}/inbox/{conversation_id}",
    )
    found = [(one.staff_id, Recipient(one.email, one.name)) for one in await wanting(session, "handover")]
    for who, to in found or [(business.id, Recipient(business.email, business.name))]:
        key = f"handover:{pending.id}:{pending.priority}:{who}"
        await send_email(session, letter, to=to, dedupe_key=key, about=About("conversation", conversation_id))


def _first_name(contact: str | None) -> str:
    known = json.loads(contact) if contact else {}
    return str(known.get("name") or "").split(" ")[0]
