"""Arithmetic on instants: adding to a local time would move the wall clock, not the time that passes."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def shift(instant: datetime, *, hours: float = 0, minutes: float = 0) -> datetime:
    """The UTC instant that many elapsed hours and minutes later, earlier when negative."""
    return _utc(instant) + timedelta(hours=hours, minutes=minutes)


def elapsed(start: datetime, end: datetime) -> timedelta:
    """Time that really passes from `start` to `end`; negative when `end` comes first."""
    return _utc(end) - _utc(start)


def is_before(first: datetime, second: datetime) -> bool:
    """Whether `first` comes earlier, also within the hour that daylight saving repeats."""
    return _utc(first) < _utc(second)


def micros(instant: datetime) -> int:
    """Microseconds since 1970: an instant as a number, for comparing many."""
    return (_utc(instant) - _EPOCH) // _MICROSECOND


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is UTC:
        return instant
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(UTC)
