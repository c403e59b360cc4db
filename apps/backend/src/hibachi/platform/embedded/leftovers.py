"""What a killed PostgreSQL leaves behind: a pid file, and for a moment its children."""

import os
import signal
import subprocess
import time
from pathlib import Path

from hibachi.platform.embedded.errors import StartFailed

_PATIENCE_SECONDS = 15.0


def clear_leftovers(data: Path) -> None:
    """Make `data` startable after any kind of death. The caller holds the folder's lock.

    A postmaster that still runs there is an orphan, because its owner would hold the lock: it is shut down.
    A pid file whose number now belongs to somebody else is removed, or PostgreSQL would refuse to start.
    """
    pid_file = data / "postmaster.pid"
    pid = _read_pid(pid_file)
    if pid is None:
        return
    if _is_postmaster_of(pid, data):
        _end(pid)
    pid_file.unlink(missing_ok=True)
    _wait_for_children(data)


def _read_pid(pid_file: Path) -> int | None:
    try:
        return int(pid_file.read_text().split("\n", 1)[0])
    except (FileNotFoundError, ValueError):
        return None


def _is_postmaster_of(pid: int, data: Path) -> bool:
    """Judge by the command line: removing the pid file of a living postmaster would let two servers write."""
    command = _command_line(pid)
    return "postgres" in command and str(data) in command


def _command_line(pid: int) -> str:
    """The words a process was started with, separated by spaces; empty when it is gone."""
    if Path("/proc/self/cmdline").exists():
        try:
            return os.fsdecode(Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" "))
        except OSError:
            return ""
    shown = subprocess.run(["/bin/ps", "-p", str(pid), "-o", "command="], capture_output=True, text=True, check=False)
    return shown.stdout


def _end(pid: int) -> None:
    for stop_signal in (signal.SIGINT, signal.SIGKILL):
        _send(pid, stop_signal)
        if _gone(pid):
            return
    raise StartFailed(f"an old PostgreSQL (process {pid}) does not end; end it by hand")


def _send(pid: int, stop_signal: signal.Signals) -> None:
    try:
        os.kill(pid, stop_signal)
    except ProcessLookupError:
        return


def _gone(pid: int) -> bool:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def _wait_for_children(data: Path) -> None:
    """PostgreSQL refuses to start beside processes of its predecessor: wait until none works in `data`."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if not any(_works_in(entry, data) for entry in Path("/proc").glob("[0-9]*")):
            return
        time.sleep(0.02)


def _works_in(process: Path, data: Path) -> bool:
    try:
        return (process / "cwd").readlink() == data and (process / "stat").read_text().split()[2] != "Z"
    except OSError:
        return False
