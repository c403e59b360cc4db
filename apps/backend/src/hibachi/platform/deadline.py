"""How long the work at hand may still take. Set once around it; asked by whoever waits for somebody outside.

Work without a deadline waits as long as each provider's own time-out says.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass(slots=True)
class Deadline:
    """`ends` is monotonic time; one outside step gets `step` seconds at most. `cut` names the steps given up."""

    ends: float
    step: float
    cut: list[str] = field(default_factory=list)

    @property
    def remaining(self) -> float:
        """Seconds left, 0 when there are none."""
        return max(0.0, self.ends - time.monotonic())


_current: ContextVar[Deadline | None] = ContextVar("deadline", default=None)


def current() -> Deadline | None:
    """The deadline of the work at hand; None without one."""
    return _current.get()


@contextmanager
def deadline(seconds: float, step: float) -> Iterator[Deadline]:
    """Give what runs inside so many seconds altogether, each outside step in it no more than `step`."""
    limit = Deadline(time.monotonic() + seconds, step)
    token = _current.set(limit)
    try:
        yield limit
    finally:
        _current.reset(token)


@asynccontextmanager
async def patience(name: str) -> AsyncIterator[None]:
    """Wait for an outside step as long as the deadline allows, without one as long as it takes.

    Raises TimeoutError when time is up, and at once for a step that was given up before in the same work.
    """
    limit = _current.get()
    if limit is None:
        yield
        return
    if name in limit.cut:
        raise TimeoutError(f"{name} was given up before")
    try:
        async with asyncio.timeout(min(limit.step, limit.remaining)):
            yield
    except TimeoutError:
        limit.cut.append(name)
        raise
