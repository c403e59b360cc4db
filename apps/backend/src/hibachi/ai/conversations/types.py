"""States of conversations and hand-overs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from hibachi.ai.proofs.types import Asked
from hibachi.communications.texting.types import Delivery

ConversationState = Literal["assistant", "waiting_for_person", "person"]
Role = Literal["customer", "assistant", "staff", "system"]
Channel = Literal["web", "sms", "email", "voice"]
HandOverStatus = Literal["pending", "assigned", "in_progress", "waiting_customer", "resolved", "closed", "error"]
OPEN: tuple[HandOverStatus, ...] = ("pending", "assigned", "in_progress", "waiting_customer")


@dataclass(frozen=True, slots=True)
class ByText:
    """What a conversation has to do with texts: how each message fared, whether its number wants none, which
    conversations by text went on from it, and the codes that were asked for in it by text or e-mail."""

    deliveries: Mapping[UUID, Delivery]
    stopped: bool
    continued_by: tuple[UUID, ...]
    codes: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class Visitor:
    """What the channel itself says about who writes or calls; empty on the web. `phone` is E.164."""

    name: str = ""
    phone: str = ""
    email: str = ""
