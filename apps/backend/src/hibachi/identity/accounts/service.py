"""Creating accounts."""

from collections.abc import Iterable
from uuid import UUID

from hibachi.identity.accounts import repository
from hibachi.identity.accounts.errors import EmailTaken
from hibachi.identity.accounts.models import Staff
from hibachi.identity.types import Role
from hibachi.platform.auth import Caller, hash_password
from hibachi.platform.db import WriteSession
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
