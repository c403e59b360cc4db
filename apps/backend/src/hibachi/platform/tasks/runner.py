"""One event loop per worker process, so that jobs share the process's connection pool."""

import asyncio
import threading
from collections.abc import Coroutine
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")


@lru_cache
def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="jobs", daemon=True).start()
    return loop


def run(job: Coroutine[None, None, T], timeout: float = 300) -> T:
    """Run a coroutine on the process's loop and wait for it, at most `timeout` seconds."""
    return asyncio.run_coroutine_threadsafe(job, _loop()).result(timeout)
