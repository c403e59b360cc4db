"""Finding who is to be written to, and people's own switches."""

from collections.abc import Collection
from uuid import UUID

from hibachi.identity.accounts import repository as accounts
from hibachi.identity.accounts.models import Staff
from hibachi.identity.audit.service import record_audit
from hibachi.identity.errors import SessionEnded
from hibachi.identity.notices import rules
from hibachi.identity.notices.errors import NoticeNotOffered
from hibachi.identity.notices.schemas import NoticeSwitch
from hibachi.identity.notices.types import Addressee, Kind
from hibachi.identity.types import ROLES, Role
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession


async def wanting(
    session: ReadSession, kind: Kind, station_id: UUID | None = None, roles: Collection[Role] = ROLES
) -> list[Addressee]:
    """Active people who get letters of a kind and serve a station, by name; without a station, of all of them."""
    return [
        _addressee(staff)
        for staff in await accounts.everyone(session)
        if staff.active
        and staff.role in roles
        and rules.is_on(staff.role, kind, staff.notices)
        and (station_id is None or not staff.station_ids or station_id in staff.station_ids)
    ]


async def holder(session: ReadSession, staff_id: UUID) -> Addressee | None:
    """The person an account belongs to, for letters about the account itself."""
    staff = await accounts.by_id(session, staff_id)
    return _addressee(staff) if staff is not None else None


async def switches(session: ReadSession, caller: Caller) -> list[NoticeSwitch]:
    """The caller's switches. Raises `SessionEnded`."""
    staff = await accounts.by_id(session, caller.id) if caller.id is not None else None
    if staff is None:
        raise SessionEnded()
    return _switches(staff)


async def switch(session: WriteSession, caller: Caller, wish: NoticeSwitch) -> list[NoticeSwitch]:
    """Switch a kind on or off for the caller. Raises `NoticeNotOffered`, `SessionEnded`."""
    staff = await accounts.locked(session, caller.id) if caller.id is not None else None
    if staff is None:
        raise SessionEnded()
    if wish.kind not in rules.offered(staff.role):
        raise NoticeNotOffered(field="kind", rule="offered")
    staff.notices = {**staff.notices, wish.kind: wish.on}
    record_audit(session, caller, "staff.notice_switched", "staff", staff.id, after=wish.model_dump())
    return _switches(staff)


def _switches(staff: Staff) -> list[NoticeSwitch]:
    return [
        NoticeSwitch(kind=kind, on=rules.is_on(staff.role, kind, staff.notices)) for kind in rules.offered(staff.role)
    ]


def _addressee(staff: Staff) -> Addressee:
    return Addressee(staff.id, staff.name, staff.email, staff.role)
