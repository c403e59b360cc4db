"""Plain data of tasks."""

from typing import Literal

TaskKind = Literal["callback", "follow_up", "complaint", "escalation", "other"]
TaskStatus = Literal["open", "done"]
