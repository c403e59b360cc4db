"""An embedded PostgreSQL 18 with pgvector in one data folder, reached over a Unix socket."""

import hashlib
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

import psycopg
from psycopg import sql

from hibachi.platform.embedded.accounts import Account, hand_over, let_pass, server_account
from hibachi.platform.embedded.errors import StartFailed
from hibachi.platform.embedded.leftovers import clear_leftovers
from hibachi.platform.embedded.packages import postgres_bin
from hibachi.platform.embedded.processes import ServerProcess, set_aside

# Interrupt is PostgreSQL's "fast" shutdown (roll back, checkpoint, exit), quit its "immediate" one.
_STOP_SIGNALS = ((signal.SIGINT, 20.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0))
_SUPERUSER = "postgres"
_PORT = 5432  # only part of the socket's name: nothing listens on TCP
_LONGEST_SOCKET_PATH = 100  # sun_path has 108 bytes, 104 on macOS

_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_messages": "warning",
}
if sys.platform == "linux":
    # After a kill every file is flushed before the server answers: one call for the file system instead of one a file.
    _SETTINGS["recovery_init_sync_method"] = "syncfs"
_THROW_AWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class EmbeddedPostgres:
    """One PostgreSQL server in `folder`.

    `durable=False` skips every flush to disk: faster, and the folder is lost in a power cut (for tests).
    The caller makes sure that nobody else uses the folder; `EmbeddedStack` does it with a lock.
    """

    def __init__(self, folder: Path, *, durable: bool = True, settings: Mapping[str, str] | None = None) -> None:
        self._folder = folder.absolute()
        self._settings = _SETTINGS | ({} if durable else _THROW_AWAY) | dict(settings or {})
        self._sockets = _socket_folder(self._folder)
        self._server: ServerProcess | None = None

    def start(self, database: str = "hibachi") -> str:
        """Start the server, make `database` when missing, and return its address.

        Raises ServerMissing when the package is absent and StartFailed with the end of the server's log.
        """
        binaries = postgres_bin()
        account = server_account(self._folder)
        hand_over(self._folder, account)
        hand_over(self._sockets, account)
        if account is not None:
            let_pass(binaries)
        if not (self._folder / "PG_VERSION").exists():
            _initialise(binaries, self._folder, account)
        clear_leftovers(self._folder)
        self._server = self._launch(binaries, account)
        self._ensure_database(database)
        return self.url(database)

    def url(self, database: str = "hibachi") -> str:
        """Return `postgresql://…` for psycopg and libpq; SQLAlchemy wants `postgresql+psycopg://…`."""
        return f"postgresql://{_SUPERUSER}@/{database}?host={quote(str(self._sockets), safe='/')}"

    @property
    def pid(self) -> int | None:
        """The postmaster's process id, or None when it does not run."""
        return self._server.pid if self._server and self._server.alive() else None

    def stop(self) -> None:
        """Shut down: sessions are ended, open transactions rolled back. Safe to call twice."""
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

    def _launch(self, binaries: Path, account: Account | None) -> ServerProcess:
        options = self._settings | {"unix_socket_directories": str(self._sockets), "port": str(_PORT)}
        command = [str(binaries / "postgres"), "-D", str(self._folder)]
        command += [part for key, value in options.items() for part in ("-c", f"{key}={value}")]
        log = self._folder.with_name(f"{self._folder.name}.log")
        set_aside(log)
        server = ServerProcess.start(command, log=log, stop_signals=_STOP_SIGNALS, account=account)
        server.wait_ready(self._answers, what="PostgreSQL", seconds=60)
        return server

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url("postgres"), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _ensure_database(self, name: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone()
            if known is None:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def _socket_folder(data: Path) -> Path:
    """The data folder itself, or a short folder for the same data when the path is too long for a socket."""
    if len(str(data / f".s.PGSQL.{_PORT}")) <= _LONGEST_SOCKET_PATH:
        return data
    digest = hashlib.sha256(str(data).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"hibachi-{digest}"


def _initialise(binaries: Path, folder: Path, account: Account | None) -> None:
    """Run `initdb`. The built-in C.UTF-8 locale sorts the same on every system."""
    options = ["--username", _SUPERUSER, "--auth", "trust", "--encoding", "UTF8"]
    options += ["--locale-provider", "builtin", "--locale", "C.UTF-8", "--no-instructions", "--no-sync"]
    done = subprocess.run(
        [str(binaries / "initdb"), "-D", str(folder), *options],
        check=False,
        capture_output=True,
        text=True,
        cwd="/",
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
    )
    if done.returncode != 0:
        raise StartFailed(f"initdb failed in {folder}.\n{done.stdout}{done.stderr}")
