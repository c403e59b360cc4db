"""The in-process cache keeps values for a while, forgets on demand, and never keeps a stale load."""

import asyncio

import pytest

from hibachi.platform.cache.ttl import TtlCache


class _Source:
    def __init__(self) -> None:
        self.value = 0

    async def load(self) -> int:
        self.value += 1
        return self.value


async def test_keeps_until_its_time_is_over() -> None:
    source, cache = _Source(), TtlCache[str, int](0.05)
    assert [await cache.get("a", source.load) for _ in range(3)] == [1, 1, 1]
    await asyncio.sleep(0.06)
    assert await cache.get("a", source.load) == 2


async def test_forgets_on_demand() -> None:
    source, cache = _Source(), TtlCache[str, int](60)
    await cache.get("a", source.load)
    cache.forget()
    assert await cache.get("a", source.load) == 2


async def test_what_was_loaded_before_a_change_is_not_kept() -> None:
    source, cache = _Source(), TtlCache[str, int](60)

    async def slow() -> int:
        value = await source.load()
        cache.forget()  # the change happens while the old value is on its way
        return value

    assert await cache.get("a", slow) == 1
    assert await cache.get("a", source.load) == 2


async def test_drops_the_least_recently_used() -> None:
    source, cache = _Source(), TtlCache[str, int](60, size=2)
    for key in ("a", "b", "a", "c"):
        await cache.get(key, source.load)
    assert await cache.get("a", source.load) == 1
    assert await cache.get("b", source.load) == 4


async def test_failures_are_not_kept() -> None:
    source, cache = _Source(), TtlCache[str, int](60)

    async def fail() -> int:
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        await cache.get("a", fail)
    assert await cache.get("a", source.load) == 1
