"""Errors of tasks."""

from hibachi.platform.errors import Conflict, NotFound


class TaskNotFound(NotFound):
    """No such task."""

    code = "task_not_found"
    title = "There is no such task"


class TaskTaken(Conflict):
    """Another colleague has the task."""

    code = "task_taken"
    title = "A colleague has this task"
