"""A unit of work with one write is one message, and behaves like any other unit of work."""

import asyncio
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import Connection, event, insert, select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from hibachi.platform import clock
from hibachi.platform.db import get_engine, reading, system_unit_of_work, unit_of_work, write_alone
from hibachi.platform.embedded import StackUrls
from hibachi.platform.ids import new_id
from hibachi.platform.outbox.models import OutboxEvent

TABLE = OutboxEvent.metadata.tables[OutboxEvent.__tablename__]
ADD = insert(TABLE)
ADD_ONCE = postgresql.insert(TABLE).on_conflict_do_nothing().returning(TABLE.c.id, TABLE.c.position)
pytestmark = pytest.mark.usefixtures("database")


def _event(name: str = "test", **changed: Any) -> dict[str, Any]:
    about = {"id": new_id(), "created_at": clock.now(), "name": name, "aggregate_id": new_id(), "payload": {}}
    return about | changed


async def _names(business_id: UUID) -> list[str]:
    async with reading(business_id) as session:
        return list(await session.scalars(select(OutboxEvent.name).order_by(OutboxEvent.position)))


@pytest.fixture
def begun() -> Iterator[list[Connection]]:
    """A connection for each transaction that SQLAlchemy opened by a message of its own."""
    seen: list[Connection] = []
    engine, note = get_engine().sync_engine, seen.append
    event.listen(engine, "begin", note)
    yield seen
    event.remove(engine, "begin", note)


class TestOneWrite:
    async def test_it_is_there_after_the_block_and_belongs_to_the_business(self, begun: list[Connection]) -> None:
        own, other = new_id(), new_id()
        async with unit_of_work(own) as session:
            await session.put(ADD, _event())
        assert begun == [], "opening, statement and commit are one message"
        assert (await _names(own), await _names(other)) == (["test"], [])

    async def test_it_is_given_up_with_the_block(self) -> None:
        own = new_id()

        async def fail() -> None:
            async with unit_of_work(own) as session:
                await session.put(ADD, _event())
                raise ValueError("after the write")

        with pytest.raises(ValueError, match="after the write"):
            await fail()
        assert await _names(own) == []

    async def test_a_query_behind_it_sees_it(self) -> None:
        async with unit_of_work(new_id()) as session:
            await session.put(ADD, _event())
            assert list(await session.scalars(select(OutboxEvent.name))) == ["test"]

    async def test_order_holds_among_other_writes(self) -> None:
        own = new_id()
        async with unit_of_work(own) as session:
            await session.put(ADD, _event("first"))
            await session.put(ADD, _event("second"))
            session.add(OutboxEvent(**_event("third")))
            await session.flush()
            await session.put(ADD, _event("fourth"))
        assert await _names(own) == ["first", "second", "third", "fourth"]

    async def test_several_alone_are_all_kept(self) -> None:
        own = new_id()
        async with unit_of_work(own) as session:
            await session.put(ADD, _event("first"))
            await session.put(ADD, _event("second"))
        assert await _names(own) == ["first", "second"]

    @pytest.mark.parametrize("name", ["'; DROP TABLE outbox_events; --", "100 % %s %(id)s", "back\\slash '", "żółć 🍤"])
    async def test_values_are_text_and_nothing_more(self, name: str) -> None:
        own = new_id()
        async with unit_of_work(own) as session:
            await session.put(ADD, _event(name, payload={name: [name, 1.5, None]}))
        async with reading(own) as session:
            kept = (await session.scalars(select(OutboxEvent))).one()
        assert (kept.name, kept.payload) == (name, {name: [name, 1.5, None]})


class TestFailures:
    async def test_another_business_row_is_refused(self) -> None:
        with pytest.raises(DBAPIError, match="row-level security"):
            await write_alone(new_id(), ADD, _event(business_id=new_id()))

    async def test_a_refused_row_leaves_nothing_behind_and_the_connection_usable(self) -> None:
        own, twice = new_id(), _event()
        await write_alone(own, ADD, twice)
        for _ in range(20):  # more often than the pool has connections
            with pytest.raises(IntegrityError):
                async with unit_of_work(own) as session:
                    await session.put(ADD, twice)
        assert await _names(own) == ["test"]

    async def test_errors_do_not_repeat_the_values(self) -> None:
        own, twice = new_id(), _event("Dana Rivera")
        await write_alone(own, ADD, twice)
        with pytest.raises(IntegrityError) as refused:
            await write_alone(own, ADD, twice)
        assert "Dana" not in str(refused.value)

    async def test_a_forgotten_column_is_named(self) -> None:
        values = _event()
        del values["created_at"]
        with pytest.raises(ValueError, match="created_at"):
            await write_alone(new_id(), ADD, values)

    async def test_the_business_does_not_outlive_the_message(self) -> None:
        await write_alone(new_id(), ADD, _event())
        async with get_engine().connect() as connection:
            assert await connection.scalar(text("SELECT current_setting('app.business_id', true)")) in {None, ""}


class TestReturning:
    async def test_the_row_comes_back_and_a_conflict_gives_none(self) -> None:
        own, once = new_id(), _event()
        [(row_id, position)] = await write_alone(own, ADD_ONCE, once)
        assert (row_id, position > 0) == (once["id"], True)
        assert await write_alone(own, ADD_ONCE, once) == []


class TestLostConnections:
    """A restarted server costs one unit of work, not one for each connection of the pool."""

    @pytest.fixture(autouse=True)
    async def _cut_off(self, database: StackUrls) -> None:
        async with unit_of_work(new_id()) as first, unit_of_work(new_id()) as second:
            await first.execute(text("SELECT 1"))
            await second.execute(text("SELECT 1"))
        with psycopg.connect(database.database, autocommit=True) as owner:
            owner.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE pid <> pg_backend_pid() AND datname = current_database() AND backend_type = 'client backend'"
            )

    async def test_at_the_opening(self) -> None:
        with pytest.raises(OperationalError) as lost:
            async with system_unit_of_work() as session:
                await session.execute(text("SELECT 1"))
        assert lost.value.connection_invalidated
        assert await _names(new_id()) == []

    async def test_at_a_write_alone(self) -> None:
        own = new_id()
        with pytest.raises(OperationalError) as lost:
            await write_alone(own, ADD, _event())
        assert lost.value.connection_invalidated
        await write_alone(own, ADD, _event("again"))
        assert await _names(own) == ["again"]


class TestOneAtATime:
    async def test_the_second_begins_when_the_first_has_ended_and_sees_what_it_left(self) -> None:
        own, name, order = new_id(), new_id(), list[str]()

        async def work(label: str) -> int:
            async with unit_of_work(own) as session:
                await session.begin_alone(name)
                order.append(f"{label} begins")
                seen = len(list(await session.scalars(select(OutboxEvent.name))))
                await asyncio.sleep(0.05)
                await session.execute(ADD, _event(label))
                order.append(f"{label} ends")
                return seen

        seen = await asyncio.gather(work("one"), work("other"))
        assert [step.split()[1] for step in order] == ["begins", "ends", "begins", "ends"]
        assert sorted(seen) == [0, 1]

    async def test_other_names_do_not_wait(self) -> None:
        own = new_id()
        async with unit_of_work(own) as session, unit_of_work(own) as beside:
            await session.begin_alone(new_id())
            await asyncio.wait_for(beside.begin_alone(new_id()), 5)

    async def test_it_is_of_its_business_like_any_other(self) -> None:
        own, other = new_id(), new_id()
        async with unit_of_work(own) as session:
            await session.begin_alone(own)
            await session.execute(ADD, _event())
        assert (await _names(own), await _names(other)) == (["test"], [])

    async def test_a_transaction_under_way_cannot_begin_so(self) -> None:
        async with unit_of_work(new_id()) as session:
            await session.execute(text("SELECT 1"))
            with pytest.raises(RuntimeError, match="first"):
                await session.begin_alone(new_id())
