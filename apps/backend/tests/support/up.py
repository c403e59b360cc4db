"""`hibachi up` over a folder of its own, its servers to be killed at will."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
from redis import Redis

from hibachi.cli.places import MIGRATIONS
from hibachi.cli.supervisor.preparation import digest
from hibachi.platform.embedded import EmbeddedStack, StackUrls, running_urls
from tests.support.server import free_port

START_SECONDS = 120


class Up:
    """An installation under its supervisor, without demo data. Its servers are at the same address after a restart."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._folder = folder
        self._log = folder.with_name(f"{folder.name}.log")
        self._process: subprocess.Popen[bytes] | None = None

    def prepared(self) -> EmbeddedStack:
        """The servers alone, for making the schema; no demo data is wanted afterwards."""
        self._folder.mkdir(mode=0o755)
        (self._folder / "prepared.json").write_text(json.dumps({"migrations": digest(MIGRATIONS)}))
        return EmbeddedStack(self._folder)

    def start(self) -> StackUrls:
        """Start everything and wait for the web process; the addresses of the servers."""
        ours = {"DATABASE_URL", "REDIS_URL", "WEB_PUBLIC_URL"}  # of the suite's servers: `up` is to start its own
        kept = {name: value for name, value in os.environ.items() if name not in ours}
        environment = {**kept, "HIBACHI_ENV": "development", "WEB_RATE_LIMIT_PER_MINUTE": "1000000"}
        environment["TASKS_RESEND_SECONDS"] = "5"  # what is lost is missed sooner than in earnest
        command = [sys.executable, "-m", "hibachi.cli", "up", "--data-dir", str(self._folder), "--port", str(self.port)]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        self.wait_until_ready()
        urls = running_urls(self._folder)
        assert urls is not None
        return urls

    def wait_until_ready(self) -> None:
        """Wait until the web process says that its database answers."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            assert self._process is not None
            assert self._process.poll() is None, self.output
            try:
                if httpx.get(f"{self.url}/health/ready", timeout=2).is_success:
                    return
            except httpx.HTTPError:
                time.sleep(0.1)
        raise AssertionError(self.output)

    def kill_postgres(self) -> None:
        """`kill -9` of the postmaster."""
        pid = int((self._folder / "postgres" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)

    def kill_redis(self) -> None:
        """`kill -9`; what it held is gone, because it keeps nothing on disk."""
        urls = running_urls(self._folder)
        assert urls is not None
        with Redis.from_url(urls.redis) as client:
            os.kill(client.info("server")["process_id"], signal.SIGKILL)

    @property
    def output(self) -> str:
        """What the supervisor and its processes wrote."""
        return self._log.read_text(errors="replace")

    def stop(self) -> None:
        """Ctrl-C."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            assert self._process.wait(timeout=60) == 0
