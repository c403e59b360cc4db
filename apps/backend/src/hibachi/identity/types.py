"""Roles and permissions by name, and plain facts that cross module borders."""

from dataclasses import dataclass
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
]

ROLES: tuple[Role, ...] = get_args(Role)
ALL_PERMISSIONS: frozenset[Permission] = frozenset(get_args(Permission))


@dataclass(frozen=True, slots=True)
class Visitor:
    """Where a request came from, as sessions and the audit log remember it."""

    address: str = ""
    user_agent: str = ""
