"""Arithmetic on instants: adding to a local time would move the wall clock, not the time that passes."""

from datetime import UTC, datetime, timedelta


def shift(instant: datetime, **amount: float) -> datetime:
    """The UTC instant that many elapsed `hours=` or `minutes=` later, earlier when negative."""
    return _utc(instant) + timedelta(**amount)


def elapsed(start: datetime, end: datetime) -> timedelta:
    """Time that really passes from `start` to `end`; negative when `end` comes first."""
    return _utc(end) - _utc(start)


def is_before(first: datetime, second: datetime) -> bool:
    """Whether `first` comes earlier, also within the hour that daylight saving repeats."""
    return _utc(first) < _utc(second)


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(UTC)
