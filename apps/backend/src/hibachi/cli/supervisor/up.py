"""`hibachi up`: from nothing to a running installation."""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hibachi.cli.places import MIGRATIONS
from hibachi.cli.supervisor.console import Console
from hibachi.cli.supervisor.preparation import PreparationFailed, prepare
from hibachi.cli.supervisor.processes import ProcessSpec, processes
from hibachi.cli.supervisor.supervisor import Supervisor
from hibachi.integrations.embeddings.choice import is_built
from hibachi.platform.config import get_settings
from hibachi.platform.config.environment import child_environment, missing_addresses
from hibachi.platform.embedded import EmbeddedError, EmbeddedStack, Keeper

# Vectors here are small: a second thread of the matrix library costs more than it brings once a core is busy.
_OF_PYTHON = {"PYTHONUNBUFFERED": "1", "OPENBLAS_NUM_THREADS": "1"}
_LONGEST_SOCKET_PATH = 95  # the kernel takes 107 bytes; the socket is made under a longer name first


@dataclass(frozen=True)
class UpOptions:
    """What to start and where. `web=False` leaves out the web process; `data` holds the embedded servers' files."""

    data: Path
    host: str = "127.0.0.1"
    port: int = 8000
    web: bool = True


def up(options: UpOptions, console: Console | None = None) -> int:
    """Start everything, wait for Ctrl-C, stop everything; returns the exit code.

    Embedded servers are started for each of DATABASE_URL and REDIS_URL that is not set.
    """
    console = console or Console()
    try:
        with _servers(options.data, console) as addresses, _encoder_address(options.data) as encoder:
            told = {"EMBEDDINGS_SERVER": encoder} if encoder else {}
            environment = child_environment(**addresses, **_web_addresses(options), **told, **_OF_PYTHON)
            embedded = options.data if "DATABASE_URL" in addresses else None
            prepare(environment, console, migrations=MIGRATIONS, data=embedded, demo=_is_demo())
            asyncio.run(_run(options, environment, console, encoder))
    except (EmbeddedError, PreparationFailed) as error:
        console.say(f"\n{error}")
        return 1
    console.say("Stopped.")
    return 0


async def _run(options: UpOptions, environment: dict[str, str], console: Console, encoder: str | None) -> None:
    specs = _wanted(options, encoder)
    address = f"http://localhost:{options.port}"
    supervisor = Supervisor(specs, environment, console)
    await supervisor.run(lambda: console.welcome(address, str(options.data), demo=_is_demo()))


def _is_demo() -> bool:
    """Whether this installation may hold the demo business with its well-known passwords."""
    return get_settings().env != "production"


def _wanted(options: UpOptions, encoder: str | None) -> list[ProcessSpec]:
    specs = processes(options.host, options.port, options.data, get_settings().mcp.port, encoder)
    return [spec for spec in specs if options.web or spec.ready_url is None]


def _web_addresses(options: UpOptions) -> dict[str, str]:
    """Links in e-mails point at this installation unless the settings name another address."""
    given, mcp = get_settings().web.model_fields_set, get_settings().mcp
    address = f"http://localhost:{options.port}"
    wanted = {"public_url": ("WEB_PUBLIC_URL", address), "admin_url": ("WEB_ADMIN_URL", f"{address}/admin")}
    found = {name: value for field, (name, value) in wanted.items() if field not in given}
    if mcp.port and not mcp.public_url:
        found["MCP_PUBLIC_URL"] = f"http://localhost:{mcp.port}/mcp"
    return found


@contextmanager
def _encoder_address(data: Path) -> Iterator[str | None]:
    """A socket for the process that encodes for all; None when the settings name one, or there is no model to run."""
    settings = get_settings().embeddings
    if settings.server or not is_built(settings):
        yield None
        return
    path = data.absolute() / "encoder.sock"
    if len(str(path)) <= _LONGEST_SOCKET_PATH:
        yield str(path)
        return
    with tempfile.TemporaryDirectory(prefix="hibachi-") as short:
        yield str(Path(short) / path.name)


@contextmanager
def _servers(data: Path, console: Console) -> Iterator[dict[str, str]]:
    """Embedded servers for what has no address in the settings; yields the variables to set for children."""
    missing = missing_addresses()
    data.mkdir(parents=True, exist_ok=True)
    if not missing:
        yield {}
        return
    console.say(f"  Servers in {data}")
    stack = EmbeddedStack(data, postgres="DATABASE_URL" in missing, redis="REDIS_URL" in missing)
    with stack as urls, Keeper(stack, console.server):
        yield urls.variables(missing)
