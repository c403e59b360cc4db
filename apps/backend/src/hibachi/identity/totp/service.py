"""Use cases of the second factor."""

from uuid import UUID

from hibachi.identity.accounts import repository
from hibachi.identity.accounts.models import Staff
from hibachi.identity.audit.service import record_audit
from hibachi.identity.businesses import repository as businesses
from hibachi.identity.errors import SessionEnded
from hibachi.identity.lockout.service import count_attempt, pardon
from hibachi.identity.totp.errors import BadCode, NoSetupOpen, TotpOff, TotpOn
from hibachi.identity.totp.schemas import TotpSetup
from hibachi.platform.auth import Caller, accepted_step, new_totp_secret, qr_svg, totp_uri
from hibachi.platform.db import WriteSession, unit_of_work


def use_code(staff: Staff, secret: str, code: str) -> None:
    """Accept a code once; `BadCode` when it is wrong or was used. The caller holds the account's row lock."""
    step = accepted_step(secret, code, staff.totp_last_step)
    if step is None:
        raise BadCode(field="code", rule="code")
    staff.totp_last_step = step


async def set_up(session: WriteSession, caller: Caller) -> TotpSetup:
    """A new secret, waiting to be confirmed by a first code; `TotpOn` when one is in force."""
    staff = await _own_account(session, caller)
    if staff.totp_secret is not None:
        raise TotpOn()
    staff.totp_pending = secret = new_totp_secret()
    business = await businesses.by_id(session, caller.business_id)
    uri = totp_uri(secret, staff.email, business.name if business else "")
    return TotpSetup(secret=secret, otpauth_uri=uri, qr_svg=qr_svg(uri))


async def confirm(session: WriteSession, caller: Caller, code: str) -> None:
    """Put the waiting secret in force. Guessing here gains nothing: the secret is the caller's own."""
    staff = await _own_account(session, caller)
    if staff.totp_pending is None:
        raise NoSetupOpen()
    staff.totp_last_step = None
    use_code(staff, staff.totp_pending, code)
    staff.totp_secret, staff.totp_pending = staff.totp_pending, None
    record_audit(session, caller, "staff.totp_enabled", "staff", staff.id)


async def switch_off(caller: Caller, code: str) -> None:
    """Remove the second factor; wrong codes count towards the lock, so a stolen session cannot guess its way."""
    async with unit_of_work(caller.business_id) as session:
        staff = await _own_account(session, caller)
        if staff.totp_secret is None:
            raise TotpOff()
        await count_attempt(session, staff.email_hash)
    async with unit_of_work(caller.business_id) as session:
        staff = await _own_account(session, caller)
        if staff.totp_secret is None:
            raise TotpOff()
        use_code(staff, staff.totp_secret, code)
        _clear(staff)
        await pardon(session, staff.email_hash)
        record_audit(session, caller, "staff.totp_disabled", "staff", staff.id)


async def remove(session: WriteSession, caller: Caller, staff: Staff) -> None:
    """Take the second factor of somebody who lost it, by a person with access to the installation."""
    _clear(staff)
    record_audit(session, caller, "staff.totp_removed", "staff", staff.id)


def _clear(staff: Staff) -> None:
    staff.totp_secret = staff.totp_pending = staff.totp_last_step = None


async def _own_account(session: WriteSession, caller: Caller) -> Staff:
    staff = await repository.locked(session, caller.id or UUID(int=0))
    if staff is None:
        raise SessionEnded()
    return staff
