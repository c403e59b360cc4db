"""Small in-process caches for facts that may be a little old, such as which business a host name belongs to."""

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class TtlCache(Generic[K, V]):
    """Keeps at most `size` values for `seconds` each; the least recently used goes first."""

    def __init__(self, seconds: float, size: int = 4096) -> None:
        self._seconds = seconds
        self._size = size
        self._kept: OrderedDict[K, tuple[float, V]] = OrderedDict()
        self._generation = 0

    async def get(self, key: K, load: Callable[[], Awaitable[V]]) -> V:
        """The kept value, or what `load` returns; an error of `load` is passed on and not kept."""
        found = self._kept.get(key)
        if found is not None and found[0] > time.monotonic():
            self._kept.move_to_end(key)
            return found[1]
        generation = self._generation
        value = await load()
        if generation == self._generation:  # else: forgotten while loading, and what was loaded may be the old value
            self._keep(key, value)
        return value

    def forget(self) -> None:
        """Drop everything, after a change made by this process."""
        self._generation += 1
        self._kept.clear()

    def _keep(self, key: K, value: V) -> None:
        self._kept[key] = (time.monotonic() + self._seconds, value)
        self._kept.move_to_end(key)
        while len(self._kept) > self._size:
            self._kept.popitem(last=False)
