"""No business ever sees or touches another's rows."""

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from hibachi.model_registry import metadata
from hibachi.platform.db import reading, system_unit_of_work, unit_of_work
from hibachi.platform.embedded import StackUrls
from hibachi.platform.ids import new_id
from hibachi.platform.outbox.models import OutboxEvent

SHARED = {"businesses", "ai_evaluation_runs"}
pytestmark = pytest.mark.usefixtures("database")


def _tenant_tables() -> list[str]:
    return sorted(set(metadata().tables) - SHARED)


async def test_every_table_is_either_shared_on_purpose_or_secured() -> None:
    query = text(
        "SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity, count(p.polname) FROM pg_class c "
        "LEFT JOIN pg_policy p ON p.polrelid = c.oid WHERE c.relkind IN ('r', 'p') "
        "AND c.relnamespace = 'public'::regnamespace GROUP BY 1, 2"
    )
    async with system_unit_of_work() as session:
        secured = {name: bool(forced) and policies > 0 for name, forced, policies in await session.execute(query)}
    assert {name for name in _tenant_tables() if not secured[name]} == set()


@pytest.mark.parametrize("table", _tenant_tables())
async def test_rows_of_one_business_are_invisible_to_another(table: str) -> None:
    own, other = new_id(), new_id()
    async with reading(own) as session:
        plan = "\n".join((await session.scalars(text(f"EXPLAIN VERBOSE SELECT * FROM {table}"))).all())
    assert "app.business_id" in plan, "the policy must be part of every plan"
    async with reading(other) as session:
        count = text(f"SELECT count(*) FROM {table} WHERE business_id = :own")
        assert await session.scalar(count, {"own": own}) == 0


async def test_the_business_is_read_once_for_a_statement_not_for_each_row() -> None:
    query = text("SELECT tablename, qual FROM pg_policies WHERE policyname = 'own_business'")
    async with system_unit_of_work() as session:
        slow = {name for name, qual in await session.execute(query) if "SELECT" not in qual}
    assert slow == set()


async def test_a_written_row_belongs_to_the_business_of_its_unit_of_work() -> None:
    own, other = new_id(), new_id()
    async with unit_of_work(own) as session:
        session.add(OutboxEvent(name="test", aggregate_id=own, payload={}))
    async with reading(own) as session:
        assert [row.business_id for row in await session.scalars(select(OutboxEvent))] == [own]
    async with reading(other) as session:
        assert (await session.scalars(select(OutboxEvent))).all() == []


async def test_a_row_cannot_be_written_for_another_business() -> None:
    with pytest.raises(DBAPIError, match="row-level security"):
        async with unit_of_work(new_id()) as session:
            session.add(OutboxEvent(business_id=new_id(), name="test", aggregate_id=new_id(), payload={}))


async def test_without_a_business_tenant_rows_raise_instead_of_leaking() -> None:
    tenant_only = next(name for name in _tenant_tables() if not name.startswith(("outbox", "inbox")))
    with pytest.raises(DBAPIError):
        async with system_unit_of_work() as session:
            await session.execute(text(f"SELECT * FROM {tenant_only}"))


async def test_the_role_of_a_unit_of_work_cannot_bypass_row_security(database: StackUrls) -> None:
    async with system_unit_of_work() as session:
        row = await session.execute(text("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"))
        assert tuple(row.one()) == (False, False)
