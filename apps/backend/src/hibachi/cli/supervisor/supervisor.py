"""Runs all children until a signal, then stops them in order."""

import asyncio
import signal
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from hibachi.cli.supervisor.child import Child
from hibachi.cli.supervisor.console import Console
from hibachi.cli.supervisor.processes import ProcessSpec

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_READY_INTERVAL = 0.1
_LONGEST_WAIT = 30.0  # what waits for the first answer begins then anyway


class Supervisor:
    """Owns the children. The first signal stops them in the order of `specs`, a second one kills them."""

    def __init__(self, specs: Sequence[ProcessSpec], environment: Mapping[str, str], console: Console) -> None:
        self.children = [Child(spec, environment, console) for spec in specs]
        self._console = console
        self._asked = asyncio.Event()

    async def run(self, on_ready: Callable[[], None]) -> None:
        """Start all children, call `on_ready` once they answer, and return when all have stopped.

        Those that wait are started when the others answer.
        """
        loop = asyncio.get_running_loop()
        for kind in _SIGNALS:
            loop.add_signal_handler(kind, self.ask_to_stop)
        ready = asyncio.Event()
        running = [asyncio.create_task(self._keep(child, ready)) for child in self.children]
        welcome = asyncio.create_task(self._announce(ready, on_ready))
        try:
            await self._asked.wait()
        finally:
            welcome.cancel()
            for child in self.children:
                await child.stop()
            await asyncio.gather(*running)
            await asyncio.wait([welcome])
            for kind in _SIGNALS:
                loop.remove_signal_handler(kind)

    def ask_to_stop(self) -> None:
        """Stop calmly; when asked again, at once."""
        if self._asked.is_set():
            for child in self.children:
                child.kill()
            return
        self._console.say("Stopping.")
        self._asked.set()

    async def _keep(self, child: Child, ready: asyncio.Event) -> None:
        if child.spec.waits:
            await _first_of(ready, self._asked, seconds=_LONGEST_WAIT)
        if not self._asked.is_set():
            await child.keep_running()

    async def _announce(self, ready: asyncio.Event, on_ready: Callable[[], None]) -> None:
        for child in self.children:
            while child.spec.ready_url and not await asyncio.to_thread(_answers, child.spec.ready_url):
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._asked.wait(), _READY_INTERVAL)
                if self._asked.is_set():  # Python 3.11 can lose a cancellation that comes while this is told
                    return
        ready.set()
        on_ready()


async def _first_of(*events: asyncio.Event, seconds: float) -> None:
    waiting = [asyncio.create_task(event.wait()) for event in events]
    await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    for task in waiting:
        task.cancel()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:  # noqa: S310 - a loopback address made here
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False
