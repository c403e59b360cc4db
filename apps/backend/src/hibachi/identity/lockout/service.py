"""Counting attempts."""

from datetime import timedelta

from hibachi.identity.lockout import repository, rules
from hibachi.identity.lockout.errors import LockedOut
from hibachi.identity.lockout.models import LoginAttempts
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import WriteSession, system_unit_of_work


async def count_attempt(session: WriteSession, email_hash: str) -> bool:
    """Count an attempt before it is checked; True when it was the last one before the lock.

    Raises `LockedOut` when no attempt is allowed. The caller commits before checking the secret.
    """
    settings, now = get_settings().auth, clock.now()
    row = await repository.lock_row(session, email_hash)
    known = _plain(row)
    if known.locked_until is not None and rules.is_locked(known, now):
        raise locked_out(known.locked_until - now)
    after = rules.counted(known, now, settings.lockout_failures, timedelta(minutes=settings.lockout_minutes))
    _store(row, after)
    return after.locked_until is not None


async def pardon(session: WriteSession, email_hash: str) -> None:
    """Take the latest attempt back: its secret was right, though the log-in is not complete."""
    row = await repository.lock_row(session, email_hash)
    _store(row, rules.pardoned(_plain(row), get_settings().auth.lockout_failures))


async def forgive(session: WriteSession, email_hash: str) -> None:
    """Forget all attempts, after a complete log-in or a reset by a person."""
    await repository.forget(session, email_hash)


async def purge_old() -> None:
    """Forget addresses nobody tried for a day, so that made-up ones do not pile up."""
    async with system_unit_of_work() as session:
        await repository.purge(session, clock.now() - timedelta(days=1))


def locked_out(left: timedelta) -> LockedOut:
    """The refusal of an address that stays locked for so long."""
    seconds = int(left.total_seconds()) + 1
    minutes = -(-seconds // 60)
    wait = "a minute" if minutes == 1 else f"{minutes} minutes"
    return LockedOut(f"Too many failed attempts; please try again in {wait}", retry_after=seconds)


def _plain(row: LoginAttempts) -> rules.Attempts:
    return rules.Attempts(row.failures, row.last_at, row.locked_until)


def _store(row: LoginAttempts, state: rules.Attempts) -> None:
    row.failures, row.last_at, row.locked_until = state.failures, state.last_at, state.locked_until
