"""Plain data of messages."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

MessageStatus = Literal["queued", "sent", "failed"]


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a message is for."""

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message."""

    filename: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class About:
    """What a message is about in the calling domain, such as ("booking", its id)."""

    kind: str
    id: UUID


@dataclass(frozen=True, slots=True)
class RenderedMail:
    """A letter as text: one subject line, plain text, and HTML."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """An e-mail on its way. `message_id` stays the same however often it is tried: receivers drop the repetition."""

    message_id: str
    business_id: UUID
    sender: Recipient
    reply_to: str
    recipient: Recipient
    content: RenderedMail
    attachments: tuple[Attachment, ...] = ()
