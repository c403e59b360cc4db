"""Composition root of the process that runs durable workflows: `python -m hibachi.durable`."""

import asyncio
import signal

import structlog
from dbos import DBOS

from hibachi.platform.config import get_settings
from hibachi.platform.logging import configure_logging
from hibachi.task_modules import MODULES
from hibachi.wiring import wire
from hibachi.workflows import balances, booking_deadlines, durable, waitlist_offers

log = structlog.get_logger()
RUNS = (balances, booking_deadlines, waitlist_offers, MODULES)


async def serve() -> None:
    """Run workflows until the process is asked to stop."""
    settings = get_settings()
    configure_logging(settings.log.level, settings.log.format)
    wire()
    durable.configure()
    DBOS.launch()
    await DBOS.register_queue_async(durable.QUEUE, polling_interval_sec=1.0)
    await _list_unowned()
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    log.info("workflows_ready")
    await stop.wait()
    DBOS.destroy(workflow_completion_timeout_sec=2)


async def _list_unowned() -> None:
    """Name runs that an older version left behind: nobody would ever finish them."""
    pending = await DBOS.list_workflows_async(status=["PENDING", "ENQUEUED"])
    strays = [run.workflow_id for run in pending if run.app_version not in (None, durable.APPLICATION_VERSION)]
    if strays:
        log.error("workflows_of_another_version", count=len(strays), first=strays[:5])


if __name__ == "__main__":
    asyncio.run(serve())
