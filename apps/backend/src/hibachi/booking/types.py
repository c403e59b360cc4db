"""Words that all parts of booking share."""

from typing import Literal

Status = Literal[
    "draft",
    "held",
    "agreement_signed",
    "awaiting_deposit",
    "confirmed",
    "in_progress",
    "completed",
    "cancellation_requested",
    "cancelled",
    "no_show",
    "expired",
]
Actor = Literal["customer", "staff", "chef", "system"]
