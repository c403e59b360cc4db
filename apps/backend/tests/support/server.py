"""The web process as it runs in production, for tests that need a real server."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

START_SECONDS = 30


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running_server(**environment: str) -> Iterator[str]:
    """Start the web process with the test's settings; the address of its root. It is ended with the block."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "uvicorn", "hibachi.main:app", "--port", str(port), "--log-level", "warning"]
    process = subprocess.Popen(command, env={**os.environ, "WEB_PUBLIC_URL": url, **environment})
    try:
        wait_until_ready(url, process)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=15)


def wait_until_ready(url: str, process: "subprocess.Popen[bytes]") -> None:
    """Wait for the process to answer; AssertionError when it ends or takes too long."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, "the web process ended at its start"
        try:
            if httpx.get(f"{url}/health/live", timeout=1).is_success:
                return
        except httpx.HTTPError:
            time.sleep(0.1)
    raise AssertionError("the web process did not answer")
