"""Which role may do what. `own stations` is not decided here: a caller's `station_ids` bound every permission."""

from collections.abc import Iterable
from uuid import UUID

from hibachi.identity.types import ALL_PERMISSIONS, Permission, Role

_CHEF: frozenset[Permission] = frozenset({"own_schedule:read", "own_schedule:write", "own_pay:read", "stations:read"})

# Schedules the station's chefs; sees no money.
_STATION_MANAGER: frozenset[Permission] = _CHEF | {
    "bookings:assign",
    "bookings:read",
    "chefs:read",
    "chefs:write",
}

# Looks after every customer; cancelling, refunding and deleting are asked for, and someone else decides.
_SUPPORT: frozenset[Permission] = frozenset(
    {
        "approvals:request",
        "bookings:assign",
        "bookings:read",
        "bookings:write",
        "campaigns:read",
        "chefs:read",
        "conversations:read",
        "conversations:write",
        "customers:read",
        "customers:write",
        "knowledge:read",
        "leads:read",
        "leads:write",
        "payments:read",
        "prices:read",
        "reviews:read",
        "reviews:write",
        "stations:read",
    }
)

# What shapes the whole business, or cannot be taken back, stays with the owner.
_OWNER_ONLY: frozenset[Permission] = frozenset({"configuration:write", "data:purge", "flags:write", "stations:write"})

_OF_ROLE: dict[Role, frozenset[Permission]] = {
    "owner": ALL_PERMISSIONS,
    "admin": ALL_PERMISSIONS - _OWNER_ONLY,
    "support": _SUPPORT,
    "station_manager": _STATION_MANAGER,
    "chef": _CHEF,
}

# Roles that make sense only at a station.
_AT_A_STATION: frozenset[Role] = frozenset({"station_manager", "chef"})


# Roles that move money or hand out access: a password alone does not protect them.
_SECOND_FACTOR: frozenset[Role] = frozenset({"owner", "admin"})


def must_enrol(role: Role, has_second_factor: bool, demanded: bool) -> bool:
    """Whether an account may only set up its second factor, where the installation demands one."""
    return demanded and role in _SECOND_FACTOR and not has_second_factor


def permissions_of(role: Role) -> frozenset[Permission]:
    """Everything the role may do."""
    return _OF_ROLE[role]


def may_grant(granter: Role, role: Role) -> bool:
    """Whether one role may hand out (or take away) another: nobody gives more than they have."""
    return "staff:write" in _OF_ROLE[granter] and _OF_ROLE[role] <= _OF_ROLE[granter]


def within(station_ids: Iterable[UUID], bounds: Iterable[UUID]) -> bool:
    """Whether stations lie within a caller's own; an empty set means all stations of the business."""
    wanted, allowed = frozenset(station_ids), frozenset(bounds)
    return not allowed or (bool(wanted) and wanted <= allowed)


def needs_station(role: Role) -> bool:
    """Whether the role is bound to named stations."""
    return role in _AT_A_STATION
