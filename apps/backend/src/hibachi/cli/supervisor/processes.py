"""The processes of one installation: the one place that knows their commands."""

import signal
import sys
from dataclasses import dataclass
from pathlib import Path

READY_PATH = "/health/ready"
_PYTHON = sys.executable
_PYTHON_QUIETLY = (_PYTHON, "-W", "ignore::UserWarning:celery.platforms")


@dataclass(frozen=True)
class ProcessSpec:
    """One long-running child process.

    `stop_signal` asks it to finish within `patience` seconds; `colour` is an ANSI foreground code. A process with
    `ready_url` counts as started when that address answers 200; one that `waits` begins only then, so that the first
    answer does not share two cores with four starts.
    """

    name: str
    command: tuple[str, ...]
    colour: int
    patience: float
    stop_signal: signal.Signals = signal.SIGTERM
    ready_url: str | None = None
    waits: bool = False


def processes(
    host: str, port: int, data: Path, mcp_port: int | None = None, encoder: str | None = None
) -> tuple[ProcessSpec, ...]:
    """Return the processes in the order they stop: first nothing new comes in, then what runs is finished.

    The one for outside assistants is among them only where it has a port, the one that encodes for all only where it
    has an address.
    """
    # Celery's warning about root is meant for servers, not for an installation on one's own machine.
    celery = (*_PYTHON_QUIETLY, "-m", "celery", "--quiet", "--app", "hibachi.worker")
    beat = ["--loglevel", "warning", "--pidfile", "", "--schedule", str(data / "beat-schedule")]
    return (
        ProcessSpec(
            "api",
            _uvicorn("hibachi.main:app", host, port),
            colour=36,
            patience=8,
            ready_url=f"http://127.0.0.1:{port}{READY_PATH}",
        ),
        *([_outside(host, mcp_port)] if mcp_port else []),
        ProcessSpec("beat", (*celery, "beat", *beat), colour=35, patience=5, waits=True),
        ProcessSpec("workflows", (_PYTHON, "-m", "hibachi.durable"), colour=33, patience=8, waits=True),
        ProcessSpec(
            "worker",
            (*celery, "worker", "--loglevel", "warning", "--concurrency", "2", "--without-mingle", "--without-gossip"),
            colour=32,
            patience=10,
        ),
        *([_encoder(encoder)] if encoder else []),
    )


def _uvicorn(app: str, host: str, port: int) -> tuple[str, ...]:
    options = ["--host", host, "--port", str(port), "--timeout-graceful-shutdown", "3"]
    options += ["--no-access-log", "--log-level", "warning"]
    options += ["--no-proxy-headers"]  # the application does it, by its own setting
    return (_PYTHON, "-m", "uvicorn", app, *options)


def _outside(host: str, port: int) -> ProcessSpec:
    return ProcessSpec("mcp", _uvicorn("hibachi.mcp_server:app", host, port), colour=94, patience=8, waits=True)


def _encoder(address: str) -> ProcessSpec:
    """Nothing it does is unfinished for long, and the others encode by themselves without it: it stops at once."""
    return ProcessSpec("encoder", (_PYTHON, "-m", "hibachi.encoder", address), colour=34, patience=2, waits=True)


def preparations(*, demo: bool) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what runs once before the processes: (title, command). The demo is only for an empty database."""
    command = (_PYTHON, "-m", "hibachi.cli")
    schema = ("Database schema", (*command, "migrate"))
    return (schema, ("Demo data", (*command, "seed", "--if-empty"))) if demo else (schema,)
