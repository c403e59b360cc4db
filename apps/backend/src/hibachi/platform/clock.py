"""The one source of time, so that tests and demos can pin it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hibachi.platform.config import get_settings

_pinned: ContextVar[datetime | None] = ContextVar("pinned_now", default=None)
_process_pin: list[datetime] = []


def now() -> datetime:
    """The current instant, aware, in UTC."""
    pin = _pinned.get() or (_process_pin[0] if _process_pin else None)
    if pin is not None:
        return pin
    configured = get_settings().now
    return datetime.fromisoformat(configured).astimezone(UTC) if configured else datetime.now(UTC)


def today(time_zone: str) -> date:
    """The calendar date in an IANA time zone."""
    return now().astimezone(ZoneInfo(time_zone)).date()


def pin_process(instant: datetime | None) -> None:
    """Pin (or with None release) the clock of the whole process, threads and tasks included."""
    _process_pin.clear()
    if instant is not None:
        _process_pin.append(_aware(instant))


@contextmanager
def pinned(instant: datetime) -> Iterator[None]:
    """Pin the clock inside the block, for this task and what it awaits."""
    token = _pinned.set(_aware(instant))
    try:
        yield
    finally:
        _pinned.reset(token)


def _aware(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("a pinned instant needs a time zone")
    return instant.astimezone(UTC)
