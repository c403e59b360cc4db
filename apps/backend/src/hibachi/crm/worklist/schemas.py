"""Tasks as the API shows them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from hibachi.crm.worklist.types import TaskKind, TaskStatus


class TaskPerson(BaseModel):
    """Whom a task is about; `phone` is E.164, and either way to reach them may be empty."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    phone: str
    email: str


class TaskOut(BaseModel):
    """A task; `about_kind` and `about_id` name what it came from, such as a conversation."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    kind: TaskKind
    status: TaskStatus
    due_at: dt.datetime
    note: str
    customer_id: UUID | None
    customer: TaskPerson | None = None
    about_kind: str
    about_id: UUID
    created_at: dt.datetime
    taken_by: UUID | None
    taken_by_name: str | None
    done_at: dt.datetime | None


class TaskList(BaseModel):
    """Tasks: open ones the first due first, done ones the latest first."""

    items: list[TaskOut]
    next_cursor: str | None
