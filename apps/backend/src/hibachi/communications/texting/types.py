"""Plain data of text messages. Numbers are E.164."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

Direction = Literal["in", "out"]
# stopped: the number wants no texts; withdrawn: a person took the conversation before it left.
TextStatus = Literal["received", "queued", "sending", "sent", "delivered", "failed", "stopped", "withdrawn"]
# code: opens somebody's bookings, so its words are kept no longer than it takes to send them.
# alert: to somebody on call, or what they answered to it.
Author = Literal["host", "assistant", "staff", "notice", "code", "alert"]
Keyword = Literal["stop", "start", "help"]
ReportStatus = Literal["sent", "delivered", "failed"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A text to write. `author` assistant may be withdrawn, notice is sent to a stopped number as well.

    `message_id` is what it carries: a message of the conversation, a code that was asked for in it, an alert about it.
    """

    to: str
    body: str
    author: Author
    conversation_id: UUID | None = None
    message_id: UUID | None = None
    customer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OutgoingText:
    """A text on its way. `id` is our record's: the provider's reports name it."""

    id: UUID
    business_id: UUID
    sender: str
    recipient: str
    body: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """The provider has a text."""

    provider_id: str
    segments: int


@dataclass(frozen=True, slots=True)
class ArrivedText:
    """A text somebody sent us. `media` counts pictures that came with it."""

    provider_id: str
    sender: str
    recipient: str
    body: str
    media: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a text of ours; `own_number` sent it, `text_id` is our record's when the report names it."""

    provider_id: str
    own_number: str
    status: ReportStatus
    text_id: UUID | None = None
    code: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a conversation's message fared on its way by text; several texts count as the one that fared worst."""

    status: TextStatus
    reason: str | None
    at: datetime
    segments: int
