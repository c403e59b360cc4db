"""Putting tasks on the team's list and taking them off."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from hibachi.crm.worklist import repository
from hibachi.crm.worklist.errors import TaskNotFound, TaskTaken
from hibachi.crm.worklist.events import TaskAdded
from hibachi.crm.worklist.models import Task
from hibachi.crm.worklist.schemas import TaskOut, TaskPerson
from hibachi.crm.worklist.types import TaskFilter, TaskKind
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
    """Put a task on the list once; None when `dedupe_key` is on it already, which then learns whom it is about."""
    values = {"id": new_id(), "created_at": clock.now(), "status": "open"}
    values |= {"kind": kind, "note": note, "due_at": due_at, "customer_id": customer_id}
    values |= {"about_kind": about[0], "about_id": about[1], "dedupe_key": dedupe_key}
    task_id = await repository.insert_once(session, values)
    if task_id:
        publish(session, TaskAdded(aggregate_id=task_id, kind=kind))
        notify(session, "tasks", {"id": str(task_id)})
    elif customer_id:
        await repository.name_person(session, dedupe_key, customer_id)
    return task_id


async def of_key(session: ReadSession, dedupe_key: str) -> TaskOut | None:
    """The task that `dedupe_key` put on the list, if it is there."""
    task = await repository.of_key(session, dedupe_key)
    return (await shown(session, [task]))[0] if task else None


async def listed(session: ReadSession, wanted: TaskFilter, offset: int, limit: int) -> list[TaskOut]:
    """Tasks with the people they are about."""
    return await shown(session, await repository.listed(session, wanted, offset, limit))


async def shown(session: ReadSession, tasks: Sequence[Task]) -> list[TaskOut]:
    """Tasks as the API shows them, with whom they are about."""
    people = await repository.people(session, {task.customer_id for task in tasks if task.customer_id})
    views = [TaskOut.model_validate(task) for task in tasks]
    for view in views:
        person = people.get(view.customer_id) if view.customer_id else None
        view.customer = TaskPerson.model_validate(person) if person else None
    return views


async def finish(session: WriteSession, task_id: UUID, caller: Caller) -> TaskOut:
    """Tick a task off; ticking twice changes nothing. Raises `TaskNotFound`."""
    task = await _locked(session, task_id)
    if task.status == "open":
        task.status, task.done_at, task.done_by = "done", clock.now(), caller.id
    return await _changed(session, task)


async def reopen(session: WriteSession, task_id: UUID) -> TaskOut:
    """Put a finished task back on the list, due when it was. Raises `TaskNotFound`."""
    task = await _locked(session, task_id)
    task.status, task.done_at, task.done_by = "open", None, None
    return await _changed(session, task)


async def take(session: WriteSession, task_id: UUID, caller: Caller) -> TaskOut:
    """Make a task one's own. Raises `TaskNotFound`, and `TaskTaken` when a colleague has it."""
    task = await _locked(session, task_id)
    if task.taken_by not in (None, caller.id):
        raise TaskTaken(taken_by=task.taken_by_name)
    task.taken_by, task.taken_by_name = caller.id, caller.name
    return await _changed(session, task)


async def give_back(session: WriteSession, task_id: UUID) -> TaskOut:
    """Leave a task to everybody again, also a colleague's who is away. Raises `TaskNotFound`."""
    task = await _locked(session, task_id)
    task.taken_by, task.taken_by_name = None, None
    return await _changed(session, task)


async def _locked(session: WriteSession, task_id: UUID) -> Task:
    task = await repository.lock(session, task_id)
    if task is None:
        raise TaskNotFound()
    return task


async def _changed(session: WriteSession, task: Task) -> TaskOut:
    notify(session, "tasks", {"id": str(task.id)})
    return (await shown(session, [task]))[0]
