"""Creating, rescuing and closing accounts without a log-in."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from hibachi.identity.accounts import repository as accounts
from hibachi.identity.accounts.errors import LastOwner, NoSuchStaff
from hibachi.identity.accounts.models import Staff
from hibachi.identity.accounts.service import create_staff
from hibachi.identity.audit.service import record_audit
from hibachi.identity.invitations import repository as invitations
from hibachi.identity.invitations.schemas import InvitationRequest
from hibachi.identity.invitations.service import invitation_letter, invite
from hibachi.identity.passwords.service import check_password, set_password
from hibachi.identity.sessions.service import end_all_sessions
from hibachi.identity.totp.service import remove
from hibachi.identity.types import Letter, Role
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession
from hibachi.platform.orm import keyed_hash


async def make_account(
    session: WriteSession,
    caller: Caller,
    email: str,
    name: str,
    role: Role,
    password: str,
    station_ids: Iterable[UUID] = (),
) -> None:
    """An account that can log in at once. Raises `WeakPassword` or `EmailTaken`."""
    check_password(password, [name, email])
    staff = await create_staff(session, email=email, name=name, role=role, password=password, station_ids=station_ids)
    record_audit(session, caller, "staff.created", "staff", staff.id, after={"role": role})


async def invite_owner(session: WriteSession, caller: Caller, email: str, name: str) -> Letter | None:
    """The letter that lets an owner in; the one that is open already, and None when the person is on the staff."""
    if await accounts.by_email(session, email) is not None:
        return None
    open_one = await invitations.open_for(session, keyed_hash(email), clock.now())
    if open_one is None:
        wanted = InvitationRequest(email=email, name=name, role="owner")
        open_one, _ = await invite(session, replace(caller, role="owner"), wanted)
    return await invitation_letter(session, open_one.id)


async def renew_password(session: WriteSession, caller: Caller, email: str, password: str, clear_totp: bool) -> None:
    """A new password; the lock is lifted and every log-in ended. Raises `NoSuchStaff` or `WeakPassword`."""
    staff = await _of_email(session, email)
    await set_password(session, caller, staff, password)
    if clear_totp:
        await remove(session, caller, staff)


async def close_account(session: WriteSession, caller: Caller, email: str) -> None:
    """Close an account and end its log-ins. Raises `NoSuchStaff` or `LastOwner`."""
    owners = await accounts.lock_active_owners(session)
    staff = await _of_email(session, email)
    if list(owners) == [staff.id]:
        raise LastOwner()
    staff.active = False
    await end_all_sessions(session, staff.id, "account closed")
    record_audit(session, caller, "staff.closed", "staff", staff.id, {"active": True}, {"active": False})


async def _of_email(session: WriteSession, email: str) -> Staff:
    staff = await accounts.by_email(session, email)
    if staff is None:
        raise NoSuchStaff(f"Nobody on the staff has the e-mail address {email}")
    return staff
