"""A PostgreSQL and a Redis of one test's own, to be killed at will."""

import os
import signal
import subprocess
import time
from pathlib import Path

from redis import Redis
from redis.exceptions import ConnectionError as NoConnection

from hibachi.platform.embedded import EmbeddedPostgres
from hibachi.platform.embedded.packages import redis_server
from tests.support.server import free_port


class Servers:
    """Both servers at addresses that stay the same over a restart."""

    def __init__(self, folder: Path) -> None:
        self._postgres = EmbeddedPostgres(folder / "postgres")
        self._folder = folder
        self._port = free_port()
        self._redis: subprocess.Popen[bytes] | None = None
        self.redis_url = f"redis://127.0.0.1:{self._port}/0"
        self.database_url = self._postgres.url()

    def start(self) -> None:
        """Start both."""
        self._postgres.start()
        self.start_redis()

    def stop(self) -> None:
        """End both."""
        self.kill_redis()
        self._postgres.stop()

    def crash_postgres(self) -> None:
        """`kill -9`, and a fresh start a moment later."""
        assert self._postgres.pid is not None
        os.kill(self._postgres.pid, signal.SIGKILL)
        self._postgres.stop()  # nothing to stop any more: takes note of the death
        self._postgres.start()

    def kill_redis(self) -> None:
        """`kill -9`; what it held is gone, because it keeps nothing on disk."""
        if self._redis is not None:
            self._redis.kill()
            self._redis.wait()
            self._redis = None

    def start_redis(self) -> None:
        """Start an empty Redis at the known address."""
        options = {"bind": "127.0.0.1", "port": str(self._port), "dir": str(self._folder), "save": ""}
        command = [str(redis_server()), *(part for key, value in options.items() for part in (f"--{key}", value))]
        self._redis = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        client = Redis.from_url(self.redis_url)
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                client.ping()
            except NoConnection:
                time.sleep(0.05)
            else:
                return
        raise AssertionError("Redis did not start")
