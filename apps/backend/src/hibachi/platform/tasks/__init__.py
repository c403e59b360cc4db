"""Background jobs: short, identified by ids, run on Celery."""

from hibachi.platform.tasks.app import broker, configure
from hibachi.platform.tasks.registry import REGISTRY, TaskSpec, enqueue, every, task

__all__ = ["REGISTRY", "TaskSpec", "broker", "configure", "enqueue", "every", "task"]
