"""Conversations as the API shows them."""

import datetime as dt
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.ai.conversations.types import ConversationState, Role
from hibachi.ai.proofs.types import Fate
from hibachi.booking.hosts.types import Way
from hibachi.communications.texting.types import TextStatus


class Opened(BaseModel):
    """A new conversation and the token that proves it is the customer's."""

    id: UUID
    token: str


class MessageIn(BaseModel):
    """A message; `client_id` is the sender's own id for it: sending it again gives the same answer."""

    model_config = ConfigDict(extra="forbid")

    text: str
    client_id: str = Field(min_length=1, max_length=64, pattern=r"^[\w.:-]+$")


class StaffMessageIn(BaseModel):
    """A colleague's message."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=4000)


class MessageOut(BaseModel):
    """One message; `blocks` are the parts the screen draws, `text` is Markdown."""

    id: UUID
    position: int
    role: Role
    text: str
    blocks: list[dict[str, Any]]
    created_at: dt.datetime


class DeliveryOut(BaseModel):
    """How a message fared on its way by text; `reason` says in words why it did not arrive."""

    status: TextStatus
    reason: str | None
    at: dt.datetime
    segments: int


class StaffMessageOut(MessageOut):
    """A message as the team sees it; `delivery` of what left by text."""

    delivery: DeliveryOut | None = None


class ConversationOut(BaseModel):
    """A conversation as its customer sees it."""

    id: UUID
    state: ConversationState
    messages: list[MessageOut]


class HandOverOut(BaseModel):
    """Why and how urgently a person is wanted."""

    reason: str
    priority: str
    status: str
    promise: str
    due_at: dt.datetime
    since: dt.datetime


class InboxRow(BaseModel):
    """A conversation in the inbox; `name` is what the customer gave in it, empty while they gave none."""

    id: UUID
    channel: str
    name: str
    state: ConversationState
    taken_by: UUID | None
    taken_by_name: str | None
    last_message_at: dt.datetime
    preview: str
    hand_over: HandOverOut | None


class InboxList(BaseModel):
    """Conversations: the most urgently due first, then the latest."""

    items: list[InboxRow]
    next_cursor: str | None = None


class CodeOut(BaseModel):
    """A code that was asked for; `to` is masked, `text` how its text fared, `fate` what became of it in the end.

    `nowhere`: no coming booking fits what was named, it got too many codes, or the code is not written yet.
    """

    at: dt.datetime
    way: Way
    fate: Fate
    to: str | None
    text: TextStatus | None
    used: bool


class StaffConversation(InboxRow):
    """A conversation as the team sees it. `number` is the other end of one held by text, `stopped` that it wants none;
    `continues` is the talk on the site it went on from, `continued_by` the conversations that went on from it,
    `codes` those asked for in it, oldest first. `customer_id` is the person, once known."""

    messages: list[StaffMessageOut]
    number: str | None
    stopped: bool
    continues: UUID | None
    continued_by: list[UUID]
    codes: list[CodeOut]
    customer_id: UUID | None
