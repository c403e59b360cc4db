"""The team's task list."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query

from hibachi.crm.auth import TasksRead, TasksWrite
from hibachi.crm.worklist import service
from hibachi.crm.worklist.errors import TaskNotFound
from hibachi.crm.worklist.schemas import TaskList, TaskOut
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/tasks", tags=["people"])


@router.get("")
async def tasks(
    session: Reading,
    _caller: TasksRead,
    status: Literal["open", "done"] = "open",
    limit: Annotated[int, Query(ge=1, le=200)] = 100,
) -> TaskList:
    """What the team has promised or must look at, the first due first."""
    found = await service.listed(session, status, limit)
    return TaskList(items=[TaskOut.model_validate(task) for task in found])


@router.post("/{task_id}/done", responses=responses(TaskNotFound))
async def finish(session: Writing, caller: TasksWrite, task_id: UUID) -> TaskOut:
    """Tick a task off."""
    return TaskOut.model_validate(await service.finish(session, task_id, caller))
