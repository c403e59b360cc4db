"""Where the simulated Stripe keeps its objects."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import Select, select, update
from sqlalchemy.dialects.postgresql import insert

from hibachi.integrations.stripe.models import FakeStripeObject
from hibachi.platform import clock
from hibachi.platform.db import WriteSession, system_unit_of_work
from hibachi.platform.ids import new_id

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class KeyedRequest:
    """The request that made an object: its idempotency key, a digest of its parameters, and the answer it got."""

    key: str
    fingerprint: str
    answer: Body


@dataclass(frozen=True, slots=True)
class Stored:
    """One object. `parent_id` is a refund's intent; `due_at` is when an event is
    to be delivered, or when a refund changes its state."""

    object_id: str
    kind: str
    body: Body
    business_id: UUID
    parent_id: str | None = None
    due_at: datetime | None = None
    request: KeyedRequest | None = None


class ObjectTransaction(Protocol):
    """Reads and writes that happen together or not at all."""

    async def get(self, object_id: str) -> Stored | None:
        """One object, locked until the end."""
        ...

    async def request(self, key: str) -> KeyedRequest | None:
        """The request that used an idempotency key."""
        ...

    async def add(self, stored: Stored) -> bool:
        """Write a new object; False, and nothing written, when its id or idempotency key is taken."""
        ...

    async def save(self, stored: Stored) -> None:
        """Write an object's body and due time."""
        ...

    async def children(self, kind: str, parent_id: str) -> Sequence[Stored]:
        """Objects of a kind that belong to another, oldest first."""
        ...

    async def all_of(self, kind: str) -> Sequence[Stored]:
        """Every object of a kind, oldest first."""
        ...

    async def due(self, kind: str, now: datetime, limit: int) -> Sequence[Stored]:
        """Objects of a kind to which something has to happen now, oldest first, locked; others skip them."""
        ...


class ObjectStore(Protocol):
    """Opens transactions."""

    def open(self) -> AbstractAsyncContextManager[ObjectTransaction]:
        """One transaction, kept at the end of the block."""
        ...


class DatabaseStore:
    """Objects in our own database, shared by all processes."""

    @asynccontextmanager
    async def open(self) -> AsyncIterator[ObjectTransaction]:
        """One transaction that sees the objects of all businesses, as one Stripe account would."""
        async with system_unit_of_work() as session:
            yield _DatabaseTransaction(session)


class _DatabaseTransaction:
    def __init__(self, session: WriteSession) -> None:
        self._session = session

    async def get(self, object_id: str) -> Stored | None:
        """See `ObjectTransaction`."""
        query = select(FakeStripeObject).where(FakeStripeObject.object_id == object_id)
        return next(iter(await self._read(query.with_for_update())), None)

    async def request(self, key: str) -> KeyedRequest | None:
        """See `ObjectTransaction`."""
        query = select(FakeStripeObject).where(FakeStripeObject.idempotency_key == key)
        row = (await self._session.scalars(query)).one_or_none()
        return KeyedRequest(key, row.fingerprint, row.answer) if row and row.fingerprint and row.answer else None

    async def add(self, stored: Stored) -> bool:
        """See `ObjectTransaction`."""
        made_by = stored.request
        values = {
            "id": new_id(),
            "business_id": stored.business_id,
            "created_at": clock.now(),
            "object_id": stored.object_id,
            "kind": stored.kind,
            "parent_id": stored.parent_id,
            "body": stored.body,
            "due_at": stored.due_at,
            "idempotency_key": made_by.key if made_by else None,
            "fingerprint": made_by.fingerprint if made_by else None,
            "answer": made_by.answer if made_by else None,
        }
        written = insert(FakeStripeObject).values(**values).on_conflict_do_nothing().returning(FakeStripeObject.id)
        return await self._session.scalar(written) is not None

    async def save(self, stored: Stored) -> None:
        """See `ObjectTransaction`."""
        change = update(FakeStripeObject).where(FakeStripeObject.object_id == stored.object_id)
        await self._session.execute(change.values(body=stored.body, due_at=stored.due_at))

    async def children(self, kind: str, parent_id: str) -> Sequence[Stored]:
        """See `ObjectTransaction`."""
        query = select(FakeStripeObject).where(FakeStripeObject.parent_id == parent_id, FakeStripeObject.kind == kind)
        return await self._read(query.order_by(FakeStripeObject.id))

    async def all_of(self, kind: str) -> Sequence[Stored]:
        """See `ObjectTransaction`."""
        query = select(FakeStripeObject).where(FakeStripeObject.kind == kind)
        return await self._read(query.order_by(FakeStripeObject.id))

    async def due(self, kind: str, now: datetime, limit: int) -> Sequence[Stored]:
        """See `ObjectTransaction`."""
        query = select(FakeStripeObject).where(FakeStripeObject.due_at <= now, FakeStripeObject.kind == kind)
        return await self._read(query.order_by(FakeStripeObject.id).limit(limit).with_for_update(skip_locked=True))

    async def _read(self, query: Select[FakeStripeObject]) -> list[Stored]:
        rows = await self._session.scalars(query.execution_options(populate_existing=True))
        return [
            Stored(
                object_id=row.object_id,
                kind=row.kind,
                body=row.body,
                business_id=row.business_id,
                parent_id=row.parent_id,
                due_at=row.due_at,
            )
            for row in rows
        ]
