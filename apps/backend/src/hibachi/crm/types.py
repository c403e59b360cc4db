"""Plain data of people."""

from typing import Literal

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
ConsentChannel = Literal["sms", "email"]
ConsentPurpose = Literal["marketing", "service"]
CONSENT_TEXT_VERSION = "2026-01"
