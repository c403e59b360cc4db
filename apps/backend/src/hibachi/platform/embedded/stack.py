"""Both servers of one installation in one folder."""

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from hibachi.platform.embedded.lock import FolderLock
from hibachi.platform.embedded.postgres import EmbeddedPostgres
from hibachi.platform.embedded.redis import EmbeddedRedis

_URLS = "urls.json"


@dataclass(frozen=True)
class StackUrls:
    """Addresses of the running servers: `postgresql://…` (psycopg, libpq) and `redis://…`."""

    database: str
    redis: str

    @property
    def sqlalchemy(self) -> str:
        return self.database.replace("postgresql://", "postgresql+psycopg://", 1)

    def variables(self, wanted: Collection[str]) -> dict[str, str]:
        """The addresses as environment variables, of those `wanted` that this stack serves."""
        known = {"DATABASE_URL": self.database, "REDIS_URL": self.redis}
        return {name: url for name, url in known.items() if name in wanted and url}


class EmbeddedStack:
    """PostgreSQL in `folder/postgres` and Redis in `folder/redis`, one owner at a time.

    Use it as a context manager or with `start` and `stop`, from a thread that outlives the servers. Several
    stacks live side by side in different folders. `durable=False` is for tests.
    """

    def __init__(self, folder: Path, *, durable: bool = True, redis: bool = True, postgres: bool = True) -> None:
        self.folder = folder.absolute()
        self._lock = FolderLock(self.folder)
        self._postgres = EmbeddedPostgres(self.folder / "postgres", durable=durable) if postgres else None
        self._redis = EmbeddedRedis(self.folder / "redis") if redis else None

    def start(self) -> StackUrls:
        """Start both servers; raises FolderInUse, ServerMissing or StartFailed, and then nothing runs."""
        self._lock.acquire()
        try:
            urls = StackUrls(
                database=self._postgres.start() if self._postgres else "",
                redis=self._redis.start() if self._redis else "",
            )
            (self.folder / _URLS).write_text(json.dumps(asdict(urls)))
        except BaseException:
            self.stop()
            raise
        return urls

    def stop(self) -> None:
        """Stop both servers and let go of the folder. Safe to call twice."""
        if not self._lock.held:
            return
        (self.folder / _URLS).unlink(missing_ok=True)
        if self._redis is not None:
            self._redis.stop()
        if self._postgres is not None:
            self._postgres.stop()
        self._lock.release()

    def ended(self) -> list[str]:
        """Names of the started servers that do not run any more."""
        return [name for name, pid in self.pids.items() if pid is None]

    def restart(self, name: str) -> None:
        """Start an ended server again, its data and address as before; raises like `start`, and then it is still ended.

        The kernel ends the server when the calling thread ends.
        """
        self._servers[name].start()

    @property
    def _servers(self) -> dict[str, EmbeddedPostgres | EmbeddedRedis]:
        servers = {"postgres": self._postgres, "redis": self._redis}
        return {name: server for name, server in servers.items() if server is not None}

    @property
    def pids(self) -> dict[str, int | None]:
        """Process ids by server name; None for one that does not run."""
        return {name: server.pid for name, server in self._servers.items()}

    def __enter__(self) -> StackUrls:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def running_urls(folder: Path) -> StackUrls | None:
    """Return the addresses of the stack that another process runs in `folder`, or None when none does."""
    urls = folder.absolute() / _URLS
    if not urls.exists() or not FolderLock(folder.absolute()).held_by_anyone():
        return None
    return StackUrls(**json.loads(urls.read_text()))
