"""The team's task list."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from hibachi.crm.auth import TasksRead, TasksWrite
from hibachi.crm.worklist import service
from hibachi.crm.worklist.errors import TaskNotFound, TaskTaken
from hibachi.crm.worklist.schemas import TaskList, TaskOut
from hibachi.crm.worklist.types import TaskFilter, TaskKind, TaskStatus
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing
from hibachi.platform.http.pages import Cursor, Limit, after, offset_of

router = APIRouter(prefix="/tasks", tags=["people"])


@router.get("")
async def tasks(
    session: Reading,
    caller: TasksRead,
    status: TaskStatus = "open",
    kind: TaskKind | None = None,
    mine: Annotated[bool, Query(description="only what the caller has taken or finished")] = False,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> TaskList:
    """What the team has promised or must look at: open ones the first due first, done ones the latest first."""
    offset, wanted = offset_of(cursor), TaskFilter(status, kind, caller.id if mine else None)
    found = await service.listed(session, wanted, offset, limit + 1)
    return TaskList(items=found[:limit], next_cursor=after(offset, limit, len(found)))


@router.post("/{task_id}/done", responses=responses(TaskNotFound))
async def finish(session: Writing, caller: TasksWrite, task_id: UUID) -> TaskOut:
    """Tick a task off."""
    return await service.finish(session, task_id, caller)


@router.post("/{task_id}/reopen", responses=responses(TaskNotFound))
async def reopen(session: Writing, _caller: TasksWrite, task_id: UUID) -> TaskOut:
    """Put a finished task back on the list."""
    return await service.reopen(session, task_id)


@router.post("/{task_id}/take", responses=responses(TaskNotFound, TaskTaken))
async def take(session: Writing, caller: TasksWrite, task_id: UUID) -> TaskOut:
    """Make a task one's own, so that nobody else starts on it."""
    return await service.take(session, task_id, caller)


@router.post("/{task_id}/give-back", responses=responses(TaskNotFound))
async def give_back(session: Writing, _caller: TasksWrite, task_id: UUID) -> TaskOut:
    """Leave a task to everybody again."""
    return await service.give_back(session, task_id)
