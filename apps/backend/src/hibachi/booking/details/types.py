"""Plain data of details."""

from dataclasses import dataclass
from typing import Any

from hibachi.booking.bookings.types import Contact


@dataclass(frozen=True, slots=True)
class Details:
    """Details as they are kept; `address` and `allergies` are JSON documents."""

    contact: Contact
    address: dict[str, Any]
    occasion: str | None
    notes: str | None
    allergies: list[dict[str, Any]]
    marketing_sms: bool = False
    marketing_email: bool = False
    ip: str | None = None
