"""All processes of an installation, to be killed at will."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from hibachi.cli.supervisor.processes import processes
from tests.support.server import free_port, wait_until_ready


class Installation:
    """The processes of `hibachi up` over the test's servers. `kill` is `kill -9` and a fresh start."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        encoder = f"127.0.0.1:{free_port()}"
        self._specs = {spec.name: spec for spec in processes("127.0.0.1", self.port, folder, encoder=encoder)}
        limits = {"WEB_RATE_LIMIT_PER_MINUTE": "1000000"}  # other tests share the counters
        self._environment = {**os.environ, "WEB_PUBLIC_URL": self.url, "HIBACHI_ENV": "development", **limits}
        self._environment["TASKS_RESEND_SECONDS"] = "5"  # what is lost is missed sooner than in earnest
        self._environment["EMBEDDINGS_SERVER"] = encoder
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._log = (folder / "processes.log").open("wb")

    def start(self) -> None:
        """Start everything and wait for the web process."""
        for name in self._specs:
            self._start(name)
        wait_until_ready(self.url, self._running["api"])

    def kill(self, name: str) -> None:
        """End a process and its children at once, then start it again."""
        self._end(self._running[name], signal.SIGKILL)
        self._start(name)
        if name == "api":
            wait_until_ready(self.url, self._running["api"])

    def stop(self) -> None:
        """End everything."""
        for process in self._running.values():
            self._end(process, signal.SIGKILL)
        self._log.close()

    def _start(self, name: str) -> None:
        command = [sys.executable if part == "python" else part for part in self._specs[name].command]
        self._running[name] = subprocess.Popen(
            command, env=self._environment, stdout=self._log, stderr=self._log, start_new_session=True
        )

    @staticmethod
    def _end(process: "subprocess.Popen[bytes]", number: signal.Signals) -> None:
        os.killpg(process.pid, number)
        process.wait(timeout=15)
