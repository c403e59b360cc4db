"""Moving the clock of the whole process."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from hibachi.platform import clock


@contextmanager
def at(instant: datetime) -> Iterator[None]:
    """The process's clock stands at an instant inside the block."""
    clock.pin_process(instant)
    try:
        yield
    finally:
        clock.pin_process(None)


def later(**amount: float) -> datetime:
    """The instant so many `minutes=`, `hours=` or `days=` from now."""
    return clock.now() + timedelta(**amount)
