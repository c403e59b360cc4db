"""Where benchmarks happen: embedded servers, a migrated database and web processes with one worker."""

import asyncio
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

import httpx

from benchmarks.load import Plan, Result
from hibachi.cli.commands.migrate import migrate
from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import World, found
from hibachi.platform.config.environment import child_environment, set_variables
from hibachi.platform.db import dispose_engine
from hibachi.platform.embedded import EmbeddedStack, die_with_parent

T = TypeVar("T")
HERE = Path(__file__).resolve().parents[1]
PRODUCT = "hibachi.main:app"
READY = "/health/ready"


@dataclass(frozen=True, slots=True)
class Server:
    """One running web process. `ready_seconds` from its start to its first answer that the database is there."""

    port: int
    pid: int
    ready_seconds: float

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@dataclass(frozen=True, slots=True)
class EncoderProcess:
    """The process that encodes for all, at `address`."""

    address: str
    pid: int


@dataclass(frozen=True, slots=True)
class Stage:
    """The servers of one run; `quick` asks for short measurements."""

    quick: bool

    def times(self, usual: int, quick: int) -> int:
        """How often to do something."""
        return quick if self.quick else usual

    @contextmanager
    def server(self, app: str = PRODUCT, ready: str = READY, **variables: str) -> Iterator[Server]:
        """A web process with one worker, up when it answers at `ready`, ended with the block."""
        port = free_port()
        command = [sys.executable, "-m", "uvicorn", app, "--port", str(port), "--no-access-log"]
        environment = child_environment(WEB_PUBLIC_URL=f"http://127.0.0.1:{port}", **variables)
        begun = time.perf_counter()
        process = subprocess.Popen(
            [*command, "--log-level", "warning"],
            cwd=HERE,
            env=environment,
            preexec_fn=die_with_parent(signal.SIGTERM),
        )
        try:
            wait_until_ready(port, process, path=ready)
            yield Server(port, process.pid, time.perf_counter() - begun)
        finally:
            process.terminate()
            process.wait(timeout=15)

    @contextmanager
    def encoder(self) -> Iterator[EncoderProcess]:
        """The process that web processes of an installation ask for vectors; they wait for its start."""
        with tempfile.TemporaryDirectory(prefix="hibachi-bench-") as folder:
            address = str(Path(folder) / "encoder.sock")
            command = [sys.executable, "-m", "hibachi.encoder", address]
            process = subprocess.Popen(command, cwd=HERE, preexec_fn=die_with_parent(signal.SIGTERM))
            try:
                yield EncoderProcess(address, process.pid)
            finally:
                process.terminate()
                process.wait(timeout=15)


@contextmanager
def stage(quick: bool) -> Iterator[Stage]:
    """Start the embedded servers with their usual settings, on a fresh and migrated database."""
    with tempfile.TemporaryDirectory(prefix="hibachi-bench-") as folder:
        Path(folder).chmod(0o755)
        with EmbeddedStack(Path(folder) / "stack") as urls:
            variables = {"DATABASE_URL": urls.database, "REDIS_URL": urls.redis, "HIBACHI_ENV": "development"}
            set_variables({**variables, "WEB_RATE_LIMIT_PER_MINUTE": "100000000", "OPENBLAS_NUM_THREADS": "1"})
            migrate("head")
            yield Stage(quick)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until_ready(port: int, process: "subprocess.Popen[bytes]", seconds: float = 60, path: str = READY) -> None:
    """Return at the first 200 of the readiness probe; RuntimeError when the process ends or takes too long."""
    deadline = time.perf_counter() + seconds
    while time.perf_counter() < deadline:
        if process.poll() is not None:
            raise RuntimeError("the web process ended at its start")
        try:
            if httpx.get(f"http://127.0.0.1:{port}{path}", timeout=2).is_success:
                return
        except httpx.HTTPError:
            time.sleep(0.02)
    raise RuntimeError("the web process did not become ready")


def load(plan: Plan, server: Server | None = None) -> Result:
    """Carry out a plan in a process of its own; with a `server` also watch its processor time."""
    before = cpu_seconds(server.pid) if server else 0.0
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.load"],
        cwd=HERE,
        input=json.dumps(asdict(plan)),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    used = cpu_seconds(server.pid) - before if server else 0.0
    return Result(**{**json.loads(done.stdout), "server_cpu": used})


def request(method: str, path: str, host: str, body: object = None, headers: Mapping[str, str] | None = None) -> str:
    """One HTTP/1.1 request as text, with a JSON body when there is one (a string is sent as it is)."""
    text = "" if body is None else body if isinstance(body, str) else json.dumps(body)
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", "Accept: application/json"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    if text:
        lines += ["Content-Type: application/json", f"Content-Length: {len(text.encode())}"]
    return "\r\n".join(lines) + "\r\n\r\n" + text


def in_process(work: Callable[[], Awaitable[T]]) -> T:
    """Run a coroutine against the database in this process."""

    async def run() -> T:
        try:
            return await work()
        finally:
            await dispose_engine()

    return asyncio.run(run())


def business(slug: str, chefs: int) -> World:
    """A business that answers at `<slug>.example`, its chefs working every day."""
    return in_process(lambda: found(eval_business(slug, chefs)))


def expect(result: Result, *allowed: str) -> Result:
    """The result; RuntimeError when something was answered in another way than expected."""
    for status, body in result.first_body.items():
        if status not in allowed:
            raise RuntimeError(f"{result.statuses[status]} answers were {status}: {body}")
    return result


def rss_mb(pid: int) -> float:
    """Resident memory of a process in megabytes (Linux)."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def cpu_seconds(pid: int) -> float:
    """Processor time a process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
