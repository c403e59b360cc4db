"""Who gets which letter, as long as nobody has chosen otherwise."""

from collections.abc import Mapping

from hibachi.identity.notices.types import KINDS, Kind
from hibachi.identity.rules import permissions_of
from hibachi.identity.types import Permission, Role

# What a letter's link leads to, and so who can do anything about it.
_NEEDS: dict[Kind, Permission] = {
    "severe_allergy": "bookings:read",
    "handover": "conversations:write",
    "refund_failed": "payments:read",
    "chef_alert": "chefs:write",
    "time_off": "chefs:write",
}
_USUAL: dict[Kind, frozenset[Role]] = {
    "severe_allergy": frozenset({"owner", "admin", "support", "station_manager"}),
    "handover": frozenset({"owner", "admin", "support"}),
    "refund_failed": frozenset({"owner", "admin"}),
    "chef_alert": frozenset({"owner", "admin", "station_manager"}),
    "time_off": frozenset({"admin", "station_manager"}),
}


def offered(role: Role) -> list[Kind]:
    """The kinds that concern a role."""
    return [kind for kind in KINDS if _NEEDS[kind] in permissions_of(role)]


def is_on(role: Role, kind: Kind, chosen: Mapping[str, bool]) -> bool:
    """Whether somebody gets a kind: what they chose, else what is usual for the role; never what is not theirs."""
    return kind in offered(role) and chosen.get(kind, role in _USUAL[kind])
