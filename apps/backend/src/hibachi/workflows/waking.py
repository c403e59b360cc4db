"""The frame of a durable run that sleeps until something is due, looks again, acts, until nothing is due.

A run holds no state of its own. Whatever kills the process, it goes on where it slept, and since every step reads its
subject anew, a step that is repeated does nothing twice.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime

from dbos import DBOS

from hibachi.platform import clock

_LEAST_SECONDS = 0.2
_MOST_ROUNDS = 100  # reminders, moves and changes of state are a handful; more would be a fault


def seconds_until(due: datetime | None) -> float | None:
    """How long to sleep until then, never less than a moment; None when nothing is due."""
    return None if due is None else max(_LEAST_SECONDS, (due - clock.now()).total_seconds())


async def rounds(wait: Callable[[], Awaitable[float | None]], act: Callable[[], Awaitable[None]]) -> None:
    """Sleep and act in turn until there is nothing to wait for; both are steps of the run."""
    for _ in range(_MOST_ROUNDS):
        seconds = await wait()
        if seconds is None:
            return
        await DBOS.sleep_async(seconds)
        await act()
