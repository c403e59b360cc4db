"""Judging and resetting passwords."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from hibachi.identity.accounts import repository as accounts
from hibachi.identity.accounts.models import Staff
from hibachi.identity.accounts.service import caller_for
from hibachi.identity.audit.service import record_audit
from hibachi.identity.errors import SessionEnded
from hibachi.identity.events import AccountSecurityChanged, PasswordForgotten, PasswordResetRequested
from hibachi.identity.lockout.service import count_attempt, forgive
from hibachi.identity.passwords import repository, rules
from hibachi.identity.passwords.errors import ResetGone, WeakPassword, WrongPassword
from hibachi.identity.passwords.models import PasswordReset
from hibachi.identity.sessions.service import end_all_sessions
from hibachi.identity.types import Letter, Visitor
from hibachi.platform import clock
from hibachi.platform.auth import BadLink, Caller, hash_password, read_link, sign_link, verify_password
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession, WriteSession, unit_of_work
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash
from hibachi.platform.outbox import publish

_PURPOSE = "password-reset"
_LIFE = timedelta(hours=1)
_MOST_PER_HOUR = 3  # so that nobody's mailbox can be flooded


def check_password(password: str, about: Iterable[str]) -> None:
    """Refuse a weak password with `WeakPassword`; `about` holds the person's name and e-mail address."""
    weakness = rules.weakness_of(password, about)
    if weakness is not None:
        raise WeakPassword(rules.advice(weakness), field="password", rule=weakness)


async def forgot(session: WriteSession, email: str) -> None:
    """Note that a link is wanted. Whether there is such an account is looked up later, so time tells nothing either."""
    publish(session, PasswordForgotten(aggregate_id=new_id(), email_hash=keyed_hash(email)))


async def begin_reset(session: WriteSession, email_hash: str) -> None:
    """Make a reset and have its letter sent, if the address belongs to an open account that asked not too often."""
    staff = await accounts.by_email_hash(session, email_hash)
    if staff is None or not staff.active:
        return
    if await repository.asked_since(session, staff.id, clock.now() - _LIFE) >= _MOST_PER_HOUR:
        return
    asked = PasswordReset(id=new_id(), staff_id=staff.id, expires_at=clock.now() + _LIFE)
    session.add(asked)
    publish(session, PasswordResetRequested(aggregate_id=asked.id))


async def reset_letter(session: ReadSession, reset_id: UUID) -> Letter | None:
    """What to write to the person; None when the reset is of no use any more. Same link each time it is asked for."""
    asked = await repository.by_id(session, reset_id)
    staff = await accounts.by_id(session, asked.staff_id) if asked is not None else None
    if asked is None or staff is None or asked.used_at is not None or asked.expires_at <= clock.now():
        return None
    token = sign_link(_PURPOSE, asked.id, asked.expires_at)
    url = f"{get_settings().web.admin_url}/reset-password?token={token}"
    return Letter(staff.email, staff.name, url, asked.expires_at)


async def reset(session: WriteSession, token: str, password: str, visitor: Visitor) -> None:
    """Set a new password by a link, once; ends every log-in. Raises `ResetGone` or `WeakPassword`.

    The second factor stays: whoever controls the mailbox alone gets no further.
    """
    asked = await repository.lock_unused(session, _read(token))
    staff = await accounts.locked(session, asked.staff_id) if asked is not None else None
    if staff is None or not staff.active:
        raise ResetGone()
    await set_password(session, caller_for(staff), staff, password, visitor)


async def change(caller: Caller, login_id: UUID, current: str, password: str, visitor: Visitor) -> None:
    """Change the caller's password against the present one; the other log-ins end.

    Raises `WrongPassword`, `WeakPassword`, `LockedOut`: guesses with a stolen session count as failed log-ins.
    """
    async with unit_of_work(caller.business_id) as session:
        staff = await _own(session, caller)
        await count_attempt(session, staff.email_hash)
    if not await verify_password(staff.password_hash, current):
        raise WrongPassword(field="current", rule="password")
    async with unit_of_work(caller.business_id) as session:
        await set_password(session, caller, await _own(session, caller), password, visitor, keep=login_id)


async def _own(session: WriteSession, caller: Caller) -> Staff:
    staff = await accounts.locked(session, caller.id) if caller.id is not None else None
    if staff is None:
        raise SessionEnded()
    return staff


async def set_password(
    session: WriteSession,
    caller: Caller,
    staff: Staff,
    password: str,
    visitor: Visitor | None = None,
    keep: UUID | None = None,
) -> None:
    """Set a password, end every log-in but one, lift the lock, and use up open resets.

    Raises `WeakPassword` when it is weak.
    """
    check_password(password, [staff.name, staff.email])
    staff.password_hash = await hash_password(password)
    await repository.use_up_all(session, staff.id, clock.now())
    await forgive(session, staff.email_hash)
    await end_all_sessions(session, staff.id, "password changed", keep)
    record_audit(session, caller, "staff.password_set", "staff", staff.id, visitor=visitor)
    publish(session, AccountSecurityChanged(aggregate_id=staff.id, change="password_set", at=clock.now()))


def _read(token: str) -> UUID:
    try:
        return read_link(_PURPOSE, token)
    except BadLink:
        raise ResetGone() from None
