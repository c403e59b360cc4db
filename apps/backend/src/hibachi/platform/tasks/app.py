"""The Celery application."""

from functools import lru_cache

from celery import Celery

from hibachi.platform.config import get_settings


@lru_cache
def broker() -> Celery:
    """The application every process shares; jobs are acknowledged after they are done."""
    app = Celery("hibachi", broker=get_settings().redis.url)
    configure(app)
    return app


def configure(app: Celery) -> None:
    """Delivery settings: at least once, one job prefetched, no result store (results live in our tables)."""
    app.conf.update(
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        task_ignore_result=True,
        task_serializer="json",
        accept_content=["json"],
        worker_prefetch_multiplier=1,
        worker_hijack_root_logger=False,
        broker_connection_retry_on_startup=True,
        task_default_queue="default",
        broker_transport_options={
            "visibility_timeout": 600,
            "socket_connect_timeout": 2,
            "socket_timeout": 10,
        },
        broker_pool_limit=4,
        timezone="UTC",
    )
