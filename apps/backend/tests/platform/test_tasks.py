"""Jobs reach a worker."""

from celery import Celery

from hibachi.platform.tasks import REGISTRY, configure
from hibachi.platform.tasks.registry import bind
from hibachi.task_modules import MODULES


def test_every_scheduled_job_goes_to_a_queue_that_workers_read() -> None:
    assert MODULES
    app = Celery("test")
    configure(app)
    bind(app)
    read = {queue.name for queue in app.conf.task_queues}
    scheduled = {name: entry["options"].get("queue") for name, entry in app.conf.beat_schedule.items()}
    assert scheduled == {name: spec.queue for name, spec in REGISTRY.items() if spec.seconds is not None}
    assert set(scheduled.values()) | {app.conf.task_default_queue} <= read
