"""Listing and changing the staff."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from hibachi.identity import ports
from hibachi.identity.accounts import repository as accounts
from hibachi.identity.accounts.errors import LastOwner, NoSuchStaff, NotYourself
from hibachi.identity.accounts.models import Staff
from hibachi.identity.accounts.service import check_may_give
from hibachi.identity.audit.service import record_audit
from hibachi.identity.invitations import repository as invitations
from hibachi.identity.invitations.models import Invitation
from hibachi.identity.schemas import StationName
from hibachi.identity.sessions.service import end_all_sessions
from hibachi.identity.staff.rules import is_visible
from hibachi.identity.staff.schemas import StaffList, StaffMember, StaffPatch
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession

Names = Mapping[UUID, str]


async def list_staff(session: ReadSession, caller: Caller) -> StaffList:
    """Everyone at the caller's stations by name, then those invited and not yet there."""
    people = [row for row in await accounts.everyone(session) if is_visible(caller.station_ids, row.station_ids)]
    awaited = await invitations.open_ones(session, clock.now())
    invited = [row for row in awaited if is_visible(caller.station_ids, row.station_ids)]
    stations = sorted(
        {station for row in people for station in row.station_ids} | {s for row in invited for s in row.station_ids}
    )
    names = await ports.station_names(session, stations)
    return StaffList(items=[*(member(row, names) for row in people), *(invitee(row, names) for row in invited)])


async def change_staff(session: WriteSession, caller: Caller, staff_id: UUID, patch: StaffPatch) -> StaffMember:
    """Change role, stations or activity. Closing an account ends its log-ins.

    Raises `NoSuchStaff`, `NotYourself`, `RoleBeyondYours`, `StationNeeded` or `LastOwner`.
    """
    owners = await accounts.lock_active_owners(session)
    staff = await accounts.locked(session, staff_id)
    if staff is None or not is_visible(caller.station_ids, staff.station_ids):
        raise NoSuchStaff()
    if staff.id == caller.id:
        raise NotYourself()
    check_may_give(caller, staff.role, staff.station_ids)
    before = _facts(staff)
    _apply(staff, patch)
    check_may_give(caller, staff.role, staff.station_ids)
    if list(owners) == [staff.id] and not (staff.active and staff.role == "owner"):
        raise LastOwner()
    await _after_change(session, caller, staff, before)
    return member(staff, await ports.station_names(session, staff.station_ids))


def _apply(staff: Staff, patch: StaffPatch) -> None:
    if patch.role is not None:
        staff.role = patch.role
    if patch.active is not None:
        staff.active = patch.active
    if patch.station_ids is not None:
        staff.station_ids = sorted(set(patch.station_ids))


async def _after_change(session: WriteSession, caller: Caller, staff: Staff, before: dict[str, object]) -> None:
    after = _facts(staff)
    changed = {key for key in after if after[key] != before[key]}
    if not changed:
        return
    action = "staff.changed"
    if "active" in changed:
        action = "staff.reopened" if staff.active else "staff.closed"
    if not staff.active:
        await end_all_sessions(session, staff.id, "account closed")
    old, new = ({key: facts[key] for key in changed} for facts in (before, after))
    record_audit(session, caller, action, "staff", staff.id, old, new)


def _facts(staff: Staff) -> dict[str, object]:
    return {"role": staff.role, "active": staff.active, "station_ids": list(staff.station_ids)}


def member(staff: Staff, names: Names) -> StaffMember:
    """An account as the panel shows it."""
    return StaffMember(
        id=staff.id,
        name=staff.name,
        email=staff.email,
        role=staff.role,
        active=staff.active,
        pending=False,
        stations=_stations(staff.station_ids, names),
        totp_enabled=staff.totp_secret is not None,
        last_seen_at=staff.last_seen_at,
    )


def invitee(invitation: Invitation, names: Names) -> StaffMember:
    """An open invitation as the panel shows it."""
    return StaffMember(
        id=invitation.id,
        name=invitation.name,
        email=invitation.email,
        role=invitation.role,
        active=False,
        pending=True,
        stations=_stations(invitation.station_ids, names),
        totp_enabled=False,
        last_seen_at=None,
    )


def _stations(station_ids: Iterable[UUID], names: Names) -> list[StationName]:
    return [StationName(id=station, name=names.get(station, str(station))) for station in station_ids]
