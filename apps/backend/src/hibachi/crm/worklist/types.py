"""Plain data of tasks."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

TaskKind = Literal["callback", "follow_up", "complaint", "escalation", "money", "other"]
TaskStatus = Literal["open", "done"]


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Which tasks to list; `mine` names the colleague who has taken them or, when done, finished them.

    `customer_id` and `about` (ids of what tasks came from) together leave those of either.
    """

    status: TaskStatus = "open"
    kind: TaskKind | None = None
    mine: UUID | None = None
    customer_id: UUID | None = None
    about: frozenset[UUID] = frozenset()
