"""Ports with one implementation a process, and things made when they are asked for first."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Late(Generic[T]):
    """One thing, made by the first who asks: what costs memory and time is seldom needed by every process."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._making = Lock()
        self._made: list[T] = []

    def get(self) -> T:
        """The thing; whoever asks while it is made waits for it."""
        if not self._made:
            with self._making:
                if not self._made:
                    self._made.append(self._make())
        return self._made[0]


class Slot(Generic[T]):
    """Where the composition root, or a test, puts the implementation of a port."""

    def __init__(self) -> None:
        self._chosen: T | None = None

    def fill(self, chosen: T | None) -> None:
        """Choose an implementation; None empties the slot."""
        self._chosen = chosen

    def get(self) -> T | None:
        """The implementation chosen; None when there is none."""
        return self._chosen
