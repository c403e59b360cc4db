"""Queries of tasks."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from hibachi.crm.worklist.models import Task
from hibachi.platform.db import ReadSession, WriteSession


async def insert_once(session: WriteSession, values: dict[str, Any]) -> UUID | None:
    """The id of the new task, None when its happening is on the list already."""
    statement = insert(Task).values(**values)
    once = statement.on_conflict_do_nothing(index_elements=["business_id", "dedupe_key"])
    return (await session.scalars(once.returning(Task.id))).one_or_none()


async def listed(session: ReadSession, status: str, limit: int) -> Sequence[Task]:
    """Tasks of a state, the first due first."""
    query = select(Task).where(Task.status == status).order_by(Task.due_at, Task.id).limit(limit)
    return (await session.scalars(query)).all()


async def lock(session: WriteSession, task_id: UUID) -> Task | None:
    """One task for changing."""
    return (await session.scalars(select(Task).where(Task.id == task_id).with_for_update())).one_or_none()
