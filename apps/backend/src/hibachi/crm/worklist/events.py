"""What tasks announce."""

from hibachi.platform.outbox import Event


class TaskAdded(Event):
    """A task is on the list; `aggregate_id` is its id."""

    name = "crm.task_added"
    kind: str
