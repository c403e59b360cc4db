"""Declaring jobs. `task` registers an async function; `every` adds it to beat's schedule."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from celery import Celery
from kombu import Queue

from hibachi.platform.tasks.app import broker
from hibachi.platform.tasks.runner import run

Job = Callable[..., Awaitable[None]]


@dataclass(frozen=True, slots=True)
class TaskSpec:
    """One job as the reference documents it."""

    name: str
    queue: str
    seconds: float | None
    job: Job
    doc: str


REGISTRY: dict[str, TaskSpec] = {}


def task(name: str, queue: str = "default") -> Callable[[Job], Job]:
    """Register an async job taking JSON-able ids."""
    return _register(name, queue, None)


def every(seconds: float, name: str, queue: str = "default") -> Callable[[Job], Job]:
    """Register an async job without arguments that beat starts every so many seconds."""
    return _register(name, queue, seconds)


def _register(name: str, queue: str, seconds: float | None) -> Callable[[Job], Job]:
    def decorate(job: Job) -> Job:
        REGISTRY[name] = TaskSpec(name, queue, seconds, job, (job.__doc__ or "").strip())
        return job

    return decorate


def enqueue(name: str, *args: str, countdown: float | None = None) -> None:
    """Hand a registered job to the broker. Blocks for one network round trip."""
    spec = REGISTRY[name]
    broker().send_task(name, args=list(args), queue=spec.queue, countdown=countdown, retry=False)


def bind(app: Celery) -> None:
    """Give a worker's or beat's Celery application every registered job and the schedule."""
    app.conf.task_queues = [Queue(name) for name in sorted({spec.queue for spec in REGISTRY.values()})]
    for spec in REGISTRY.values():
        app.task(name=spec.name)(_blocking(spec.job))
        if spec.seconds is not None:
            entry = {
                "task": spec.name,
                "schedule": spec.seconds,
                "options": {"queue": spec.queue, "expires": max(spec.seconds, 5)},
            }
            app.conf.beat_schedule[spec.name] = entry


def _blocking(job: Job) -> Callable[..., None]:
    async def awaited(args: tuple[str, ...]) -> None:
        await job(*args)

    def call(*args: str) -> None:
        run(awaited(args))

    return call
