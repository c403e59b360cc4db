"""An embedded Redis: broker, cache and fan-out of one installation; it keeps nothing on disk."""

import signal
import socket
from pathlib import Path
from types import TracebackType
from typing import Self

from hibachi.platform.embedded.errors import StartFailed
from hibachi.platform.embedded.packages import redis_server
from hibachi.platform.embedded.processes import ServerProcess, set_aside

_HOST = "127.0.0.1"
_ATTEMPTS = 5
_STOP_SIGNALS = ((signal.SIGTERM, 5.0), (signal.SIGKILL, 5.0))


class EmbeddedRedis:
    """One Redis server on a free port of the loopback interface, without persistence or password."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = 0
        self._server: ServerProcess | None = None

    def start(self) -> str:
        """Start the server and return its `redis://` address, the same as before when it ran before.

        Raises ServerMissing or StartFailed.
        """
        binary = redis_server()
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._port:
            self._start_on(binary, self._port)
            return self.url
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                self._start_on(binary, free_port())
            except StartFailed:  # somebody else may have taken the port in between
                if attempt == _ATTEMPTS:
                    raise
            else:
                break
        return self.url

    @property
    def url(self) -> str:
        return f"redis://{_HOST}:{self._port}/0"

    @property
    def pid(self) -> int | None:
        """The server's process id, or None when it does not run."""
        return self._server.pid if self._server and self._server.alive() else None

    def stop(self) -> None:
        """Stop the server. Safe to call twice."""
        if self._server is not None:
            self._server.stop()
            self._server = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _start_on(self, binary: Path, port: int) -> None:
        log = self._folder / "redis.log"
        set_aside(log)
        options = {
            "bind": _HOST,
            "port": str(port),
            "dir": str(self._folder),
            "save": "",
            "appendonly": "no",
            "daemonize": "no",
        }
        command = [str(binary), *(part for key, value in options.items() for part in (f"--{key}", value))]
        server = ServerProcess.start(command, log=log, stop_signals=_STOP_SIGNALS)
        server.wait_ready(lambda: server.alive() and _answers(port), what="Redis", seconds=10)
        self._server, self._port = server, port


def free_port(host: str = _HOST) -> int:
    """Return a TCP port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    try:
        with socket.create_connection((_HOST, port), timeout=0.5) as connection:
            connection.sendall(b"PING\r\n")
            return connection.recv(16).startswith(b"+PONG")
    except OSError:
        return False
