"""Running one step of set-up or checking: calm output, stamps that skip what is fresh. Standard library only."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMPS = VENV / "stamps"
LOGS = ROOT / ".data" / "logs"
_IGNORED = {"node_modules", "dist", "coverage", "__pycache__", ".vite"}


class StepFailed(Exception):
    """A step failed; the message is for the person at the terminal."""


def say(text: str) -> None:
    """Print one line at once, also when the output is a file."""
    print(text, flush=True)


def run_quietly(title: str, command: Sequence[str], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> None:
    """Run a command, showing its title and duration; on failure raise StepFailed with the end of its output."""
    LOGS.mkdir(parents=True, exist_ok=True)
    log = LOGS / f"setup-{title.lower().replace(' ', '-')}.log"
    started = time.monotonic()
    with log.open("wb") as out:
        code = subprocess.call(
            list(command), cwd=cwd, env=environment(env), stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT
        )
    if code != 0:
        tail = "\n".join(log.read_text(errors="replace").splitlines()[-40:])
        raise StepFailed(f"{title} failed ({' '.join(command)}):\n{tail}\n\nThe whole output is in {log}")
    say(f"  {title:<24} {time.monotonic() - started:5.1f} s")


def environment(extra: Mapping[str, str] | None = None, *, without: Iterable[str] = ()) -> dict[str, str]:
    """The caller's environment with the project's virtual environment first on the PATH."""
    path = os.pathsep.join([str(BIN), os.environ.get("PATH", os.defpath)])
    inherited = {name: value for name, value in os.environ.items() if name not in set(without)}
    return {**inherited, "PATH": path, "VIRTUAL_ENV": str(VENV), **(extra or {})}


def digest(*inputs: Path | str) -> str:
    """Hash texts, files and whole folders (without build results) by name and content."""
    total = hashlib.sha256()
    for item in inputs:
        if isinstance(item, str):
            total.update(item.encode())
            continue
        for file in _files(item):
            total.update(str(file.relative_to(ROOT)).encode() + b"\0")
            total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def fresh(name: str, value: str, outputs: Iterable[Path] = ()) -> bool:
    """Whether step `name` was last done with this digest and its outputs still exist."""
    stamp = STAMPS / name
    return stamp.exists() and stamp.read_text() == value and all(output.exists() for output in outputs)


def stamp(name: str, value: str) -> None:
    """Remember that step `name` was done with this digest."""
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / name).write_text(value)


def fail(error: StepFailed) -> int:
    """Show why a step failed and return the exit code."""
    print(f"\n{error}", file=sys.stderr, flush=True)
    return 1


def _files(start: Path) -> Iterable[Path]:
    if start.is_file():
        yield start
        return
    for folder, folders, names in os.walk(start):
        folders[:] = sorted(name for name in folders if name not in _IGNORED)
        for name in sorted(names):
            yield Path(folder) / name
