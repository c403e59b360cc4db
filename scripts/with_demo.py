"""Run a command against a fresh demo installation: `with_demo.py npm run e2e`.

The command finds the address in E2E_BASE_URL; outside assistants get in as well. The installation lives in a temporary
folder and is stopped afterwards.
"""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from steps import BIN, ROOT, environment, say

PATIENCE_SECONDS = 120
REAL_SERVERS = ("DATABASE_URL", "REDIS_URL")  # browser tests write: never on what the caller's settings point at


def main(command: list[str]) -> int:
    """Start, wait, run, stop; returns the command's exit code."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="hibachi-e2e-") as folder:
        log = Path(folder) / "hibachi.log"
        with log.open("wb") as out:
            server = subprocess.Popen(
                [str(BIN / "hibachi"), "up", "--port", str(port), "--data-dir", str(Path(folder) / "data")],
                env=environment({"MCP_PORT": str(free_port())}, without=REAL_SERVERS),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            if not answers(f"{address}/health/ready", server):
                say(f"The demo installation did not start:\n{log.read_text(errors='replace')[-6000:]}")
                return 1
            return subprocess.call(command, cwd=ROOT, env=environment({"E2E_BASE_URL": address}))
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(60)


def answers(url: str, server: subprocess.Popen[bytes]) -> bool:
    """Wait until `url` answers 200, the server ends or patience is over."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                return bool(response.status == 200)
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    return False


def free_port() -> int:
    """Return a TCP port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
