"""One supervised process: started, its output passed on, started again when it ends by itself."""

import asyncio
import os
import signal
from asyncio.subprocess import DEVNULL, PIPE, STDOUT, Process
from collections.abc import Mapping
from contextlib import suppress

from hibachi.cli.supervisor.console import Console
from hibachi.cli.supervisor.processes import ProcessSpec
from hibachi.platform.embedded import die_with_parent

_FIRST_DELAY, _LONGEST_DELAY = 0.5, 30.0
_STEADY_SECONDS = 20.0  # a process that ran this long starts over with the first delay
_LONGEST_LINE = 1 << 20


class Child:
    """Keeps one process running until `stop`."""

    def __init__(self, spec: ProcessSpec, environment: Mapping[str, str], console: Console) -> None:
        self.spec = spec
        self._environment = environment
        self._console = console
        self._process: Process | None = None
        self._stopping = asyncio.Event()

    @property
    def pid(self) -> int | None:
        """Process id while it runs."""
        return self._process.pid if self._process and self._process.returncode is None else None

    async def keep_running(self) -> None:
        """Start the process again whenever it ends, with doubling delay up to half a minute."""
        loop = asyncio.get_running_loop()
        delay = _FIRST_DELAY
        while not self._stopping.is_set():
            started = loop.time()
            code = await self._run_once()
            if self._stopping.is_set():
                return
            delay = _FIRST_DELAY if loop.time() - started > _STEADY_SECONDS else delay
            self._say(f"ended with code {code}; starts again in {delay:.1f} s")
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), delay)
            delay = min(delay * 2, _LONGEST_DELAY)

    async def stop(self) -> None:
        """Ask the process to finish, and kill it with all its own children when its patience is over."""
        self._stopping.set()
        process = self._process
        if process is None or process.returncode is not None:
            return
        self._send(process.pid, self.spec.stop_signal)
        try:
            await asyncio.wait_for(process.wait(), self.spec.patience)
        except TimeoutError:
            self._say(f"did not finish within {self.spec.patience:.0f} s and is killed")
            self.kill()
            await process.wait()

    def kill(self) -> None:
        """Kill the process and everything it started, at once."""
        self._stopping.set()
        if self._process is not None and self._process.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    async def _run_once(self) -> int:
        process = await asyncio.create_subprocess_exec(
            *self.spec.command,
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=STDOUT,
            env=dict(self._environment),
            limit=_LONGEST_LINE,
            start_new_session=True,  # Ctrl-C reaches only the supervisor, which stops its children in order
            preexec_fn=die_with_parent(self.spec.stop_signal),
        )
        self._process = process
        if self._stopping.is_set():
            self.kill()
        await self._pass_on_output(process)
        return await process.wait()

    async def _pass_on_output(self, process: Process) -> None:
        if process.stdout is None:
            return
        while line := await process.stdout.readline():
            self._say(line.decode(errors="replace").rstrip())

    def _send(self, pid: int, stop_signal: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.kill(pid, stop_signal)

    def _say(self, line: str) -> None:
        self._console.log(self.spec.name, self.spec.colour, line)
