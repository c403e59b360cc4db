"""Tasks as the API shows them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from hibachi.crm.worklist.types import TaskKind, TaskStatus


class TaskOut(BaseModel):
    """A task; `about_kind` and `about_id` name what it came from, such as a conversation."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    kind: TaskKind
    status: TaskStatus
    due_at: dt.datetime
    note: str
    customer_id: UUID | None
    about_kind: str
    about_id: UUID
    created_at: dt.datetime
    done_at: dt.datetime | None


class TaskList(BaseModel):
    """Tasks, the first due first."""

    items: list[TaskOut]
