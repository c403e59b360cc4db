"""The two steps of logging in.

Each attempt is counted and committed before its secret is checked: neither parallel guesses nor a failing request
escape the count. Passwords are checked outside any transaction, because that is slow on purpose.
"""

from datetime import timedelta
from uuid import UUID

from hibachi.identity.accounts import repository as accounts
from hibachi.identity.accounts.models import Staff
from hibachi.identity.accounts.service import caller_for
from hibachi.identity.audit.service import record_audit
from hibachi.identity.lockout.service import count_attempt, forgive, pardon
from hibachi.identity.login.errors import BadChallenge, BadCredentials
from hibachi.identity.login.schemas import TotpChallenge
from hibachi.identity.sessions.schemas import OpenedSession
from hibachi.identity.sessions.service import open_session
from hibachi.identity.totp.errors import BadCode
from hibachi.identity.totp.service import prove
from hibachi.identity.types import Visitor
from hibachi.platform import clock
from hibachi.platform.auth import (
    BadLink,
    hash_password,
    is_outdated,
    read_link,
    sign_link,
    verify_password,
)
from hibachi.platform.db import WriteSession, unit_of_work
from hibachi.platform.orm import keyed_hash

_PURPOSE = "totp-challenge"
_CHALLENGE_LIFE = timedelta(minutes=5)


async def log_in(business_id: UUID, email: str, password: str, visitor: Visitor) -> OpenedSession | TotpChallenge:
    """First step: a log-in, or a challenge when the account has one-time codes.

    Raises `BadCredentials` for unknown, closed and wrong alike and after the same work, `LockedOut` after too many.
    """
    async with unit_of_work(business_id) as session:
        last_try = await count_attempt(session, keyed_hash(email))
        staff = await accounts.by_email(session, email)
    usable = staff is not None and staff.active
    fits = await verify_password(staff.password_hash if staff and usable else None, password)
    if staff is None or not fits:
        await _note_lock(business_id, staff, last_try, visitor)
        raise BadCredentials()
    renewed = await hash_password(password) if is_outdated(staff.password_hash or "") else None
    async with unit_of_work(business_id) as session:
        return await _after_password(session, staff.id, renewed, visitor)


async def answer_challenge(business_id: UUID, challenge: str, code: str, visitor: Visitor) -> OpenedSession:
    """Second step. Raises `BadChallenge`, `BadCode` (wrong or used before) or `LockedOut`."""
    staff_id = _read(challenge)
    async with unit_of_work(business_id) as session:
        staff = await accounts.by_id(session, staff_id)
        if staff is None:
            raise BadChallenge()
        last_try = await count_attempt(session, staff.email_hash)
    try:
        async with unit_of_work(business_id) as session:
            return await _after_code(session, staff_id, code, visitor)
    except BadCode:
        await _note_lock(business_id, staff, last_try, visitor)
        raise


async def _after_password(
    session: WriteSession, staff_id: UUID, renewed_hash: str | None, visitor: Visitor
) -> OpenedSession | TotpChallenge:
    staff = await _usable(session, staff_id)
    if renewed_hash is not None:
        staff.password_hash = renewed_hash
    if staff.totp_secret is not None:
        await pardon(session, staff.email_hash)
        return TotpChallenge(challenge=sign_link(_PURPOSE, staff.id, clock.now() + _CHALLENGE_LIFE))
    await forgive(session, staff.email_hash)
    return await open_session(session, staff, visitor)


async def _after_code(session: WriteSession, staff_id: UUID, code: str, visitor: Visitor) -> OpenedSession:
    staff = await _usable(session, staff_id)
    if staff.totp_secret is None:
        raise BadChallenge()
    await prove(session, staff, code)
    await forgive(session, staff.email_hash)
    return await open_session(session, staff, visitor)


async def _usable(session: WriteSession, staff_id: UUID) -> Staff:
    staff = await accounts.locked(session, staff_id)
    if staff is None or not staff.active:
        raise BadCredentials()
    return staff


def _read(challenge: str) -> UUID:
    try:
        return read_link(_PURPOSE, challenge)
    except BadLink:
        raise BadChallenge() from None


async def _note_lock(business_id: UUID, staff: Staff | None, last_try: bool, visitor: Visitor) -> None:
    if staff is not None and last_try:
        async with unit_of_work(business_id) as session:
            record_audit(session, caller_for(staff), "staff.locked_out", "staff", staff.id, visitor=visitor)
