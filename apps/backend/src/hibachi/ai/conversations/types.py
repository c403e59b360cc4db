"""States of conversations and hand-overs."""

from typing import Literal

ConversationState = Literal["assistant", "waiting_for_person", "person"]
Role = Literal["customer", "assistant", "staff", "system"]
Channel = Literal["web", "sms", "email", "voice"]
HandOverStatus = Literal["pending", "assigned", "in_progress", "waiting_customer", "resolved", "closed", "error"]
OPEN: tuple[HandOverStatus, ...] = ("pending", "assigned", "in_progress", "waiting_customer")
