"""Putting tasks on the team's list and taking them off."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from hibachi.crm.worklist import repository
from hibachi.crm.worklist.errors import TaskNotFound
from hibachi.crm.worklist.events import TaskAdded
from hibachi.crm.worklist.models import Task
from hibachi.crm.worklist.types import TaskKind
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.live import notify
from hibachi.platform.outbox import publish


async def add(
    session: WriteSession,
    kind: TaskKind,
    note: str,
    due_at: datetime,
    about: tuple[str, UUID],
    *,
    dedupe_key: str,
    customer_id: UUID | None = None,
) -> UUID | None:
    """Put a task on the list once; None when `dedupe_key` is on it already."""
    values = {"id": new_id(), "created_at": clock.now(), "status": "open"}
    values |= {"kind": kind, "note": note, "due_at": due_at, "customer_id": customer_id}
    values |= {"about_kind": about[0], "about_id": about[1], "dedupe_key": dedupe_key}
    task_id = await repository.insert_once(session, values)
    if task_id:
        publish(session, TaskAdded(aggregate_id=task_id, kind=kind))
        notify(session, "tasks", {"id": str(task_id)})
    return task_id


async def listed(session: ReadSession, status: str, limit: int) -> Sequence[Task]:
    """Tasks of a state, the first due first."""
    return await repository.listed(session, status, limit)


async def finish(session: WriteSession, task_id: UUID, caller: Caller) -> Task:
    """Tick a task off; ticking twice changes nothing. Raises `TaskNotFound`."""
    task = await repository.lock(session, task_id)
    if task is None:
        raise TaskNotFound()
    if task.status == "open":
        task.status, task.done_at, task.done_by = "done", clock.now(), caller.id
        notify(session, "tasks", {"id": str(task_id)})
    return task
