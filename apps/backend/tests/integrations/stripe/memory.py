"""Objects of the simulated account in memory, one store per test server."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from hibachi.integrations.stripe.store import KeyedRequest, ObjectTransaction, Stored


class MemoryStore:
    """`ObjectStore`; one transaction at a time."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._objects: dict[str, Stored] = {}

    @asynccontextmanager
    async def open(self) -> AsyncIterator[ObjectTransaction]:
        """One transaction. Nothing is undone on an error: the simulation writes only after its checks."""
        async with self._lock:
            yield _MemoryTransaction(self._objects)


class _MemoryTransaction:
    def __init__(self, objects: dict[str, Stored]) -> None:
        self._objects = objects

    async def get(self, object_id: str) -> Stored | None:
        return self._objects.get(object_id)

    async def request(self, key: str) -> KeyedRequest | None:
        made = (stored.request for stored in self._objects.values() if stored.request)
        return next((request for request in made if request.key == key), None)

    async def add(self, stored: Stored) -> bool:
        if stored.object_id in self._objects:
            return False
        self._objects[stored.object_id] = stored
        return True

    async def save(self, stored: Stored) -> None:
        self._objects[stored.object_id] = stored

    async def children(self, kind: str, parent_id: str) -> Sequence[Stored]:
        return [found for found in await self.all_of(kind) if found.parent_id == parent_id]

    async def all_of(self, kind: str) -> Sequence[Stored]:
        return [found for found in self._objects.values() if found.kind == kind]

    async def due(self, kind: str, now: datetime, limit: int) -> Sequence[Stored]:
        return [found for found in await self.all_of(kind) if found.due_at and found.due_at <= now][:limit]
