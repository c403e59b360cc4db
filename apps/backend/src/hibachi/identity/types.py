"""Roles and permissions by name, and plain facts that cross module borders."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Role = Literal["owner", "admin", "support", "station_manager", "chef"]

Permission = Literal[
    "api_keys:write",
    "approvals:decide",
    "approvals:request",
    "audit:read",
    "bookings:assign",
    "bookings:cancel",
    "bookings:read",
    "bookings:write",
    "campaigns:read",
    "campaigns:write",
    "chefs:read",
    "chefs:write",
    "configuration:write",
    "conversations:read",
    "conversations:write",
    "customers:erase",
    "customers:read",
    "customers:write",
    "data:purge",
    "flags:read",
    "flags:write",
    "knowledge:read",
    "knowledge:write",
    "leads:read",
    "leads:write",
    "own_pay:read",
    "own_schedule:read",
    "own_schedule:write",
    "payments:read",
    "payments:write",
    "prices:approve",
    "prices:read",
    "prices:write",
    "refunds:write",
    "reports:read",
    "reviews:read",
    "reviews:write",
    "staff:read",
    "staff:write",
    "stations:read",
    "stations:write",
    "system:operate",
    "tools:read",
    "tools:write",
]

SecurityChange = Literal[
    "password_set",
    "recovery_code_used",
    "recovery_codes_renewed",
    "totp_disabled",
    "totp_enabled",
    "totp_removed",
]

ROLES: tuple[Role, ...] = get_args(Role)
ALL_PERMISSIONS: frozenset[Permission] = frozenset(get_args(Permission))


@dataclass(frozen=True, slots=True)
class Visitor:
    """Where a request came from, as sessions and the audit log remember it."""

    address: str = ""
    user_agent: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """What the writer of an e-mail needs: to whom, the address to click and until when it works.

    `url` opens an account: it is made when the e-mail is written, and never stored or logged.
    """

    email: str
    name: str
    url: str
    expires_at: datetime
