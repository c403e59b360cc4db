"""Finding who is to be written to."""

from collections.abc import Collection
from uuid import UUID

from hibachi.identity.accounts import repository as accounts
from hibachi.identity.notices.types import Addressee
from hibachi.identity.types import Role
from hibachi.platform.db import ReadSession


async def holder(session: ReadSession, staff_id: UUID) -> Addressee | None:
    """The person an account belongs to, for letters about the account itself."""
    staff = await accounts.by_id(session, staff_id)
    return Addressee(staff.id, staff.name, staff.email, staff.role) if staff is not None else None


async def addressees(session: ReadSession, roles: Collection[Role], station_id: UUID | None) -> list[Addressee]:
    """Active people of these roles who serve a station, by name; without a station, of the whole business."""
    return [
        Addressee(staff.id, staff.name, staff.email, staff.role)
        for staff in await accounts.everyone(session)
        if staff.active
        and staff.role in roles
        and (station_id is None or not staff.station_ids or station_id in staff.station_ids)
    ]
