"""Plain data of people."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

LeadSource = Literal[
    "web_quote",
    "website",
    "chat",
    "instagram",
    "facebook",
    "google",
    "yelp",
    "sms",
    "phone",
    "referral",
    "event",
    "booking_failed",
    "exit_intent",
    "manual",
]
LeadStatus = Literal["new", "working", "qualified", "converted", "disqualified", "nurturing"]
ConsentChannel = Literal["sms", "email"]
ConsentPurpose = Literal["marketing", "service"]
CONSENT_TEXT_VERSION = "2026-01"


@dataclass(frozen=True, slots=True)
class Recognised:
    """The person an unproved contact belongs to; `own_phone` says whether the number given is the person's."""

    customer_id: UUID
    own_phone: bool
