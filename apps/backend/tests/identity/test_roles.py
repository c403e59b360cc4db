"""Which role may do what, as the business wants it."""

import pytest

from hibachi.identity.rules import may_grant, permissions_of, within
from hibachi.identity.types import ALL_PERMISSIONS, ROLES, Permission, Role
from hibachi.platform.ids import new_id
from tests.identity.conftest import Hire

# Permission -> roles that hold it; the rest of the roles must not.
_ALLOWED: dict[Permission, set[Role]] = {
    "bookings:read": {"owner", "admin", "support", "station_manager"},
    "bookings:write": {"owner", "admin", "support"},
    "bookings:cancel": {"owner", "admin"},
    "bookings:assign": {"owner", "admin", "support", "station_manager"},
    "refunds:write": {"owner", "admin"},
    "payments:read": {"owner", "admin", "support"},
    "payments:write": {"owner", "admin"},
    "prices:approve": {"owner", "admin"},
    "chefs:write": {"owner", "admin", "station_manager"},
    "customers:read": {"owner", "admin", "support"},
    "conversations:write": {"owner", "admin", "support"},
    "staff:write": {"owner", "admin"},
    "audit:read": {"owner", "admin"},
    "approvals:request": {"owner", "admin", "support"},
    "approvals:decide": {"owner", "admin"},
    "flags:write": {"owner"},
    "stations:write": {"owner"},
    "configuration:write": {"owner"},
    "data:purge": {"owner"},
    "own_pay:read": {"owner", "admin", "station_manager", "chef"},
}


@pytest.mark.parametrize("permission", sorted(_ALLOWED))
def test_who_holds_it(permission: Permission) -> None:
    assert {role for role in ROLES if permission in permissions_of(role)} == _ALLOWED[permission]


def test_an_owner_may_do_everything() -> None:
    assert permissions_of("owner") == ALL_PERMISSIONS


def test_a_chef_sees_only_what_is_their_own() -> None:
    assert permissions_of("chef") == {"own_pay:read", "own_schedule:read", "own_schedule:write", "stations:read"}


def test_a_station_manager_sees_no_money() -> None:
    assert not {
        held for held in permissions_of("station_manager") if held.startswith(("payments", "refunds", "prices"))
    }


def test_who_hands_out_which_role() -> None:
    grants = {granter: {role for role in ROLES if may_grant(granter, role)} for granter in ROLES}
    assert grants == {
        "owner": set(ROLES),
        "admin": set(ROLES) - {"owner"},
        "support": set(),
        "station_manager": set(),
        "chef": set(),
    }


def test_stations_lie_within_ones_own() -> None:
    here, there = new_id(), new_id()
    assert within([here], [here, there])
    assert within([], []), "without bounds all stations are one's own"
    assert within([there], [])
    assert not within([], [here]), "no stations means all of them"
    assert not within([here, there], [here])


_ROUTES: dict[tuple[str, str], Permission] = {
    ("GET", "/api/v1/staff"): "staff:read",
    ("GET", "/api/v1/api-keys"): "api_keys:write",
    ("GET", "/api/v1/audit"): "audit:read",
    ("GET", "/api/v1/approvals"): "approvals:decide",
    ("GET", "/api/v1/flags"): "flags:read",
    ("POST", "/api/v1/batches/core/enable"): "flags:write",
    ("GET", "/api/v1/outbox/dead-letters"): "system:operate",
    ("GET", "/health/detail"): "system:operate",
}


@pytest.mark.parametrize("role", ROLES)
async def test_routes_let_in_exactly_who_may(role: Role, hire: Hire) -> None:
    person = await hire(role, [new_id()] if role in {"chef", "station_manager"} else [])
    for (method, path), permission in _ROUTES.items():
        answer = await person.client.request(method, path)
        expected = 200 if permission in permissions_of(role) else 403
        assert answer.status_code == expected, f"{role} {method} {path}: {answer.text}"
