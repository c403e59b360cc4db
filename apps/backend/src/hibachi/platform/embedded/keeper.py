"""Keeps the servers of a stack running."""

import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

import psycopg

from hibachi.platform.embedded.errors import EmbeddedError
from hibachi.platform.embedded.stack import EmbeddedStack

_LOOK_SECONDS = 0.2
_FIRST_DELAY, _LONGEST_DELAY = 0.2, 10.0
_STEADY_SECONDS = 20.0  # a server that ran this long starts over with the first delay


class Keeper:
    """Starts each server of a started stack again when it ends by itself, until the block is over.

    `say` is told of each death and each start. What is started again dies with the keeper's thread, by the signal
    that `EmbeddedStack.stop` sends first: leave this block, then stop the stack.
    """

    def __init__(self, stack: EmbeddedStack, say: Callable[[str, str], None]) -> None:
        self._stack = stack
        self._say = say
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="keeper", daemon=True)
        self._delays: dict[str, float] = {}
        self._started: dict[str, float] = {}

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def _keep(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            for name in self._stack.ended():
                self._start_again(name)

    def _start_again(self, name: str) -> None:
        delay = self._next_delay(name)
        self._say(name, f"ended; starts again in {delay:.1f} s")
        if self._over.wait(delay):
            return
        try:
            self._stack.restart(name)
        except (EmbeddedError, OSError, psycopg.Error) as problem:
            self._say(name, f"did not start: {problem}")
        else:
            self._say(name, "runs again")
        self._started[name] = time.monotonic()

    def _next_delay(self, name: str) -> float:
        steady = time.monotonic() - self._started.get(name, 0.0) > _STEADY_SECONDS
        delay = _FIRST_DELAY if steady else self._delays.get(name, _FIRST_DELAY)
        self._delays[name] = min(delay * 2, _LONGEST_DELAY)
        return delay
