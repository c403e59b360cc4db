"""From rows to what the API shows."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

from hibachi.ai.conversations.models import Conversation, HandOverRow, Message
from hibachi.ai.conversations.schemas import ConversationOut, InboxRow, MessageOut, StaffConversation, StaffMessageOut
from hibachi.ai.conversations.types import ByText
from hibachi.booking.selfservice.links import link_for
from hibachi.communications.texting.types import Delivery


def message_out(message: Message) -> MessageOut:
    """The form of a message that the team sees."""
    return MessageOut.model_validate(message, from_attributes=True)


def message_for_customer(message: Message) -> MessageOut:
    """The form of a message that its customer sees, with the links that only they may have."""
    return message_out(message).model_copy(update={"blocks": blocks_for_customer(message.blocks)})


def blocks_for_customer(blocks: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Blocks for the customer's screen; a signed link is made at this moment and kept nowhere."""
    return [_with_link(block) if block.get("kind") == "booking_link" else block for block in blocks]


def _with_link(block: dict[str, Any]) -> dict[str, Any]:
    href = f"/my-booking/#link={link_for(UUID(block['booking_id']))}"
    return {"kind": "link", "label": block["label"], "href": href}


def conversation_out(conversation: Conversation, messages: list[Message]) -> ConversationOut:
    """The customer's view."""
    return ConversationOut.model_validate(
        {
            "id": conversation.id,
            "state": conversation.state,
            "messages": [message_for_customer(message) for message in messages],
        }
    )


def row_out(conversation: Conversation, pending: HandOverRow | None, preview: str) -> InboxRow:
    """The team's view of a conversation in a list."""
    return InboxRow.model_validate(_row(conversation, pending, preview))


def staff_message_out(message: Message, delivery: Delivery | None = None) -> StaffMessageOut:
    """A message as the team sees it, with how it fared on its way by text."""
    sent = asdict(delivery) if delivery else None
    return StaffMessageOut.model_validate({**message_out(message).model_dump(), "delivery": sent})


def staff_out(
    conversation: Conversation, pending: HandOverRow | None, preview: str, messages: list[Message], by_text: ByText
) -> StaffConversation:
    """The team's view of a whole conversation."""
    shown = [staff_message_out(message, by_text.deliveries.get(message.id)) for message in messages]
    beside = {
        "messages": shown,
        "number": conversation.line,
        "stopped": by_text.stopped,
        "continues": conversation.continues,
        "customer_id": conversation.customer_id,
        "continued_by": by_text.continued_by,
        "codes": [asdict(code) for code in by_text.codes],
    }
    return StaffConversation.model_validate({**_row(conversation, pending, preview), **beside})


def _row(conversation: Conversation, pending: HandOverRow | None, preview: str) -> dict[str, object]:
    names = ("id", "channel", "state", "taken_by", "taken_by_name", "last_message_at")
    hand_over = None
    if pending:
        shown = ("reason", "priority", "status", "promise", "due_at")
        hand_over = {**{name: getattr(pending, name) for name in shown}, "since": pending.created_at}
    return {
        **{name: getattr(conversation, name) for name in names},
        "name": _name(conversation),
        "preview": preview,
        "hand_over": hand_over,
    }


def _name(conversation: Conversation) -> str:
    return str(json.loads(conversation.contact).get("name", "")) if conversation.contact else ""
