"""`hibachi up` on a fresh data folder and again, to the first answer."""

import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.report import Figure
from benchmarks.stage import HERE, Stage, free_port, wait_until_ready
from hibachi.platform.config.environment import child_environment
from hibachi.platform.embedded import die_with_parent


def run(stage: Stage) -> Iterator[Figure]:
    """Packages and web apps are there already: what a clone needs on top is `make setup`."""
    with tempfile.TemporaryDirectory(prefix="hibachi-bench-") as folder:
        Path(folder).chmod(0o755)
        first = _seconds_to_answer(Path(folder) / "data")
        again = _seconds_to_answer(Path(folder) / "data")
    yield Figure("up.first", first, "s", note="servers, schema and demo data; without installing packages")
    yield Figure("up.again", again, "s", 10)


def _seconds_to_answer(data: Path) -> float:
    port = free_port()
    command = [sys.executable, "-m", "hibachi.cli", "up", "--data-dir", str(data), "--port", str(port)]
    ours = {"DATABASE_URL", "REDIS_URL"}  # of the other benchmarks' servers: `up` is to start its own
    environment = {name: value for name, value in child_environment().items() if name not in ours}
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=HERE,
        env=environment,
        stdout=subprocess.DEVNULL,
        preexec_fn=die_with_parent(signal.SIGTERM),
    )
    try:
        wait_until_ready(port, process, seconds=240)
        return time.perf_counter() - begun
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)
