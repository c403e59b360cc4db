"""Queries of tasks."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select, update
from sqlalchemy.dialects.postgresql import insert

from hibachi.crm.models import Customer
from hibachi.crm.worklist.models import Task
from hibachi.crm.worklist.types import TaskFilter
from hibachi.platform.db import ReadSession, WriteSession


async def insert_once(session: WriteSession, values: dict[str, Any]) -> UUID | None:
    """The id of the new task, None when its happening is on the list already."""
    statement = insert(Task).values(**values)
    once = statement.on_conflict_do_nothing(index_elements=["business_id", "dedupe_key"])
    return (await session.scalars(once.returning(Task.id))).one_or_none()


async def name_person(session: WriteSession, dedupe_key: str, customer_id: UUID) -> None:
    """Write down whom a task is about, when that became known only later."""
    nameless = (Task.dedupe_key == dedupe_key) & Task.customer_id.is_(None)
    await session.execute(update(Task).where(nameless).values(customer_id=customer_id))


async def of_key(session: ReadSession, dedupe_key: str) -> Task | None:
    """The task of a happening."""
    return (await session.scalars(select(Task).where(Task.dedupe_key == dedupe_key))).one_or_none()


async def listed(session: ReadSession, wanted: TaskFilter, offset: int, limit: int) -> Sequence[Task]:
    """Tasks of a state: what is open the first due first, what is done the latest first."""
    order = Task.due_at.asc() if wanted.status == "open" else Task.done_at.desc()
    query = select(Task).where(Task.status == wanted.status).order_by(order, Task.id)
    if wanted.kind:
        query = query.where(Task.kind == wanted.kind)
    if wanted.mine:
        query = query.where(or_(Task.taken_by == wanted.mine, Task.done_by == wanted.mine))
    if wanted.customer_id or wanted.about:
        query = query.where(or_(Task.customer_id == wanted.customer_id, Task.about_id.in_(wanted.about)))
    return (await session.scalars(query.offset(offset).limit(limit))).all()


async def people(session: ReadSession, customer_ids: Iterable[UUID]) -> dict[UUID, Customer]:
    """The people that tasks are about, by id."""
    query = select(Customer).where(Customer.id.in_(list(customer_ids)))
    return {person.id: person for person in await session.scalars(query)}


async def lock(session: WriteSession, task_id: UUID) -> Task | None:
    """One task for changing."""
    return (await session.scalars(select(Task).where(Task.id == task_id).with_for_update())).one_or_none()
