"""Errors of tasks."""

from hibachi.platform.errors import NotFound


class TaskNotFound(NotFound):
    """No such task."""

    code = "task_not_found"
    title = "There is no such task"
