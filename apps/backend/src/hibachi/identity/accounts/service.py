"""Creating accounts, and who may hand out which post."""

from collections.abc import Iterable
from uuid import UUID

from hibachi.identity.accounts import repository
from hibachi.identity.accounts.errors import EmailTaken, RoleBeyondYours, StationNeeded
from hibachi.identity.accounts.models import Staff
from hibachi.identity.accounts.types import Account
from hibachi.identity.rules import may_grant, needs_station, permissions_of, within
from hibachi.identity.types import ROLES, Role
from hibachi.platform.auth import Caller, hash_password
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.orm import keyed_hash


async def create_staff(
    session: WriteSession,
    *,
    email: str,
    name: str,
    role: Role,
    password: str | None = None,
    station_ids: Iterable[UUID] = (),
) -> Staff:
    """An active account; without a password it cannot log in before a reset. `EmailTaken` when the address is known.

    Judges neither the caller nor the password: installation commands, seeds and accepted invitations have done so.
    """
    if await repository.by_email(session, email) is not None:
        raise EmailTaken(field="email", rule="unique")
    staff = Staff(
        email=email.strip(),
        email_hash=keyed_hash(email),
        name=name,
        role=role,
        station_ids=sorted(set(station_ids)),
        active=True,
        password_hash=await hash_password(password) if password is not None else None,
    )
    session.add(staff)
    await session.flush()
    return staff


async def accounts(session: ReadSession) -> dict[UUID, Account]:
    """Every account of the business, closed ones too."""
    return {
        staff.id: Account(staff.id, staff.name, staff.role, staff.active, permissions_of(staff.role))
        for staff in await repository.everyone(session)
    }


def caller_for(staff: Staff, permissions: frozenset[str] = frozenset()) -> Caller:
    """The account as the author of its own acts, such as a log-in."""
    return Caller(
        kind="staff",
        business_id=staff.business_id,
        id=staff.id,
        name=staff.name,
        role=staff.role,
        permissions=permissions,
        station_ids=frozenset(staff.station_ids),
    )


def check_may_give(caller: Caller, role: Role, station_ids: Iterable[UUID]) -> None:
    """Refuse handing out (or touching somebody in) a post beyond the caller's own.

    Raises `RoleBeyondYours` or `StationNeeded`.
    """
    granter = next((known for known in ROLES if known == caller.role), None)
    given = frozenset(station_ids)
    if granter is None or not may_grant(granter, role) or not within(given, caller.station_ids):
        raise RoleBeyondYours(field="role", rule="subset")
    if needs_station(role) and not given:
        raise StationNeeded(field="station_ids", rule="required")
