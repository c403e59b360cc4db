"""Use cases of the second factor."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

from hibachi.identity.accounts import repository
from hibachi.identity.accounts.models import Staff
from hibachi.identity.accounts.service import caller_for
from hibachi.identity.audit.service import record_audit
from hibachi.identity.businesses import repository as businesses
from hibachi.identity.errors import SessionEnded
from hibachi.identity.events import AccountSecurityChanged
from hibachi.identity.lockout.service import count_attempt, pardon
from hibachi.identity.recovery import service as recovery
from hibachi.identity.recovery.rules import is_one_time
from hibachi.identity.rules import must_enrol
from hibachi.identity.totp.errors import BadCode, NoSetupOpen, TotpOff, TotpOn
from hibachi.identity.totp.schemas import RecoveryCodes, TotpSetup, TotpState
from hibachi.identity.types import SecurityChange
from hibachi.platform import clock
from hibachi.platform.auth import Caller, accepted_step, new_totp_secret, qr_svg, totp_uri
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession, WriteSession, unit_of_work
from hibachi.platform.outbox import publish


def use_code(staff: Staff, secret: str, code: str) -> None:
    """Accept a code once; `BadCode` when it is wrong or was used. The caller holds the account's row lock."""
    step = accepted_step(secret, code, staff.totp_last_step)
    if step is None:
        raise BadCode(field="code", rule="code")
    staff.totp_last_step = step


async def prove(session: WriteSession, staff: Staff, code: str) -> None:
    """Accept a code of the authenticator or a recovery code, each once; `BadCode` otherwise."""
    if staff.totp_secret is not None and is_one_time(code):
        use_code(staff, staff.totp_secret, code)
        return
    if not await recovery.use(session, staff.id, code):
        raise BadCode("This recovery code is wrong, or was used before", field="code", rule="recovery_code")
    _note(session, caller_for(staff), staff, "recovery_code_used")


async def state(session: ReadSession, caller: Caller) -> TotpState:
    """Whether the second factor is on. Raises `SessionEnded`."""
    staff = await repository.by_id(session, caller.id or UUID(int=0))
    if staff is None:
        raise SessionEnded()
    demanded = must_enrol(staff.role, False, get_settings().second_factor_demanded)
    left = await recovery.left(session, staff.id)
    return TotpState(enabled=staff.totp_secret is not None, demanded=demanded, recovery_codes_left=left)


async def set_up(session: WriteSession, caller: Caller) -> TotpSetup:
    """A new secret, waiting to be confirmed by a first code; `TotpOn` when one is in force."""
    staff = await _own_account(session, caller)
    if staff.totp_secret is not None:
        raise TotpOn()
    staff.totp_pending = secret = new_totp_secret()
    business = await businesses.by_id(session, caller.business_id)
    uri = totp_uri(secret, staff.email, business.name if business else "")
    return TotpSetup(secret=secret, otpauth_uri=uri, qr_svg=qr_svg(uri))


async def confirm(session: WriteSession, caller: Caller, code: str) -> RecoveryCodes:
    """Put the waiting secret in force, with recovery codes. Guessing gains nothing: the secret is the caller's own."""
    staff = await _own_account(session, caller)
    if staff.totp_pending is None:
        raise NoSetupOpen()
    staff.totp_last_step = None
    use_code(staff, staff.totp_pending, code)
    staff.totp_secret, staff.totp_pending = staff.totp_pending, None
    codes = await recovery.renew(session, staff.id)
    _note(session, caller, staff, "totp_enabled")
    return RecoveryCodes(recovery_codes=codes)


async def renew_recovery_codes(caller: Caller, code: str) -> RecoveryCodes:
    """New recovery codes against a code. Raises `TotpOff`, `BadCode`, `LockedOut`."""
    async with _proved(caller, code) as (session, staff):
        codes = await recovery.renew(session, staff.id)
        _note(session, caller, staff, "recovery_codes_renewed")
    return RecoveryCodes(recovery_codes=codes)


async def switch_off(caller: Caller, code: str) -> None:
    """Remove the second factor against a code. Raises `TotpOff`, `BadCode`, `LockedOut`."""
    async with _proved(caller, code) as (session, staff):
        await _clear(session, staff)
        _note(session, caller, staff, "totp_disabled")


@asynccontextmanager
async def _proved(caller: Caller, code: str) -> AsyncIterator[tuple[WriteSession, Staff]]:
    """A unit of work of whoever gives a right code; wrong ones count towards the lock, so that a stolen session
    cannot guess its way."""
    async with unit_of_work(caller.business_id) as session:
        await count_attempt(session, _with_factor(await _own_account(session, caller)).email_hash)
    async with unit_of_work(caller.business_id) as session:
        staff = _with_factor(await _own_account(session, caller))
        await prove(session, staff, code)
        await pardon(session, staff.email_hash)
        yield session, staff


def _with_factor(staff: Staff) -> Staff:
    if staff.totp_secret is None:
        raise TotpOff()
    return staff


async def remove(session: WriteSession, caller: Caller, staff: Staff) -> None:
    """Take the second factor of somebody who lost it, by a person with access to the installation."""
    await _clear(session, staff)
    _note(session, caller, staff, "totp_removed")


async def _clear(session: WriteSession, staff: Staff) -> None:
    staff.totp_secret = staff.totp_pending = staff.totp_last_step = None
    await recovery.drop(session, staff.id)


def _note(session: WriteSession, caller: Caller, staff: Staff, change: SecurityChange) -> None:
    """Into the audit log, and to the person by letter: an intruder cannot stop that."""
    record_audit(session, caller, f"staff.{change}", "staff", staff.id)
    publish(session, AccountSecurityChanged(aggregate_id=staff.id, change=change, at=clock.now()))


async def _own_account(session: WriteSession, caller: Caller) -> Staff:
    staff = await repository.locked(session, caller.id or UUID(int=0))
    if staff is None:
        raise SessionEnded()
    return staff
