"""Child processes that cannot outlive their parent."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hibachi.platform.embedded.accounts import Account
from hibachi.platform.embedded.errors import StartFailed

_PR_SET_PDEATHSIG = 1
# Loaded at import: between fork and exec the child may only make plain calls.
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def die_with_parent(death_signal: signal.Signals) -> Callable[[], None]:
    """Return a `preexec_fn` that makes the kernel send `death_signal` to the child when its parent dies.

    Linux only, elsewhere it does nothing. The kernel watches the *thread* that forked: start children from a
    thread that lives as long as they should (the main one).
    """
    parent = os.getpid()

    def apply() -> None:
        if _LIBC is None:
            return
        _LIBC.prctl(_PR_SET_PDEATHSIG, int(death_signal), 0, 0, 0)
        if os.getppid() != parent:  # the parent died between fork and prctl
            os._exit(1)

    return apply


@dataclass(frozen=True)
class ServerProcess:
    """A running server with its log file.

    `stop_signals` are sent in this order, each with its patience in seconds, until the process is gone.
    """

    process: "subprocess.Popen[bytes]"
    log: Path
    stop_signals: Sequence[tuple[signal.Signals, float]]

    @classmethod
    def start(
        cls,
        command: Sequence[str],
        *,
        log: Path,
        stop_signals: Sequence[tuple[signal.Signals, float]],
        account: Account | None = None,
    ) -> "ServerProcess":
        """Start `command` in a session of its own, so that Ctrl-C in the terminal does not reach it.

        `account` is the user to run as (only root can change it). The first of `stop_signals` is also what
        the server gets when this process dies.
        """
        with log.open("ab") as out:
            process = subprocess.Popen(
                list(command),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                cwd="/",
                env=_server_environment(),
                start_new_session=True,
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
                preexec_fn=die_with_parent(stop_signals[0][0]),
            )
        return cls(process, log, stop_signals)

    @property
    def pid(self) -> int:
        return self.process.pid

    def alive(self) -> bool:
        return self.process.poll() is None

    def wait_ready(self, ready: Callable[[], bool], *, what: str, seconds: float) -> None:
        """Poll `ready` until it is true; raises StartFailed when the process ends or the time is over."""
        deadline = time.monotonic() + seconds
        while not ready():
            if not self.alive():
                raise StartFailed(f"{what} ended at start.\n{self.last_lines()}")
            if time.monotonic() > deadline:
                self.stop()
                raise StartFailed(f"{what} was not ready after {seconds:.0f} s.\n{self.last_lines()}")
            time.sleep(0.02)

    def stop(self) -> None:
        """Send the stop signals until the process is gone. Safe to call twice."""
        for stop_signal, patience in self.stop_signals:
            if not self.alive():
                return
            self.process.send_signal(stop_signal)
            try:
                self.process.wait(patience)
            except subprocess.TimeoutExpired:
                continue

    def last_lines(self, count: int = 15) -> str:
        """Return the end of the log file."""
        if not self.log.exists():
            return "(no log)"
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])


def set_aside(log: Path) -> None:
    """Make room for the log of a new process; that of the one before stays beside it as `….log.before`."""
    if log.exists():
        log.replace(log.with_name(f"{log.name}.before"))


def _server_environment() -> dict[str, str]:
    """A small environment: PGDATA, PGPORT and friends of the caller must not steer an embedded server."""
    return {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}
