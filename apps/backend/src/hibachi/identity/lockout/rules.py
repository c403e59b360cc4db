"""When guessing is stopped."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Attempts:
    """What is known about an address: failures in a row and, when too many, until when it is locked."""

    failures: int
    last_at: datetime
    locked_until: datetime | None = None


def is_locked(known: Attempts, now: datetime) -> bool:
    """Whether no further attempt is allowed at the moment."""
    return known.locked_until is not None and now < known.locked_until


def counted(known: Attempts, now: datetime, limit: int, lock: timedelta) -> Attempts:
    """The state after one more attempt, counted as a failure until it succeeds.

    Counting before checking keeps parallel guesses from slipping through. Failures older than the lock are forgotten.
    """
    failures = 1 if now - known.last_at >= lock else known.failures + 1
    return Attempts(failures, now, now + lock if failures >= limit else None)


def pardoned(known: Attempts, limit: int) -> Attempts:
    """The state after the latest attempt turned out right, while earlier failures still count."""
    failures = max(known.failures - 1, 0)
    return Attempts(failures, known.last_at, known.locked_until if failures >= limit else None)
