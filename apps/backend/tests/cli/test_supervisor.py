"""Situations of the supervisor, with small scripts as children: crash, calm stop, stubborn child, killed parent."""

import asyncio
import io
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from hibachi.cli.demo.businesses import demo_business
from hibachi.cli.supervisor.console import DEMO_LOG_INS, DEMO_PASSWORD, Console
from hibachi.cli.supervisor.processes import ProcessSpec, preparations, processes
from hibachi.cli.supervisor.supervisor import Supervisor

_STEADY = "import time; print('up', flush=True); time.sleep(600)"
_CRASHING = "import sys; print('oh', flush=True); sys.exit(3)"
_STUBBORN = "import signal, time; signal.signal(15, signal.SIG_IGN); print('up', flush=True); time.sleep(600)"
_GOODBYE = """
import signal, sys, time
def leave(*_):
    open({path!r}, "a").write({name!r})
    sys.exit(0)
signal.signal(15, leave)
print("up", flush=True)
time.sleep(600)
"""
_PARENT = """
import asyncio, sys
from hibachi.cli.supervisor.console import Console
from hibachi.cli.supervisor.processes import ProcessSpec
from hibachi.cli.supervisor.supervisor import Supervisor
spec = ProcessSpec("child", (sys.executable, "-c", sys.argv[1]), 32, 5)
asyncio.run(Supervisor([spec], {}, Console()).run(lambda: None))
"""


def _spec(name: str, code: str, patience: float = 5) -> ProcessSpec:
    return ProcessSpec(name, (sys.executable, "-c", code), colour=32, patience=patience)


async def _run_until(text: str, count: int, *specs: ProcessSpec) -> str:
    """Supervise until `text` was written `count` times, stop, and return all output."""
    out = io.StringIO()
    supervisor = Supervisor(specs, {}, Console(out))
    running = asyncio.create_task(supervisor.run(lambda: None))
    async with asyncio.timeout(20):
        while out.getvalue().count(text) < count:  # noqa: ASYNC110 - the children are other processes
            await asyncio.sleep(0.02)
        supervisor.ask_to_stop()
        await running
    assert all(child.pid is None for child in supervisor.children)
    return out.getvalue()


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


class TestSupervisor:
    async def test_lines_carry_the_name_of_their_process(self) -> None:
        output = await _run_until("up", 2, _spec("api", _STEADY), _spec("beat", _STEADY))
        assert "api       up\n" in output
        assert "beat      up\n" in output

    async def test_crashed_process_starts_again_with_growing_delay(self) -> None:
        output = await _run_until("oh", 3, _spec("worker", _CRASHING))
        assert "ended with code 3; starts again in 0.5 s" in output
        assert "ended with code 3; starts again in 1.0 s" in output

    async def test_children_stop_in_order(self, tmp_path: Path) -> None:
        path = tmp_path / "order"
        specs = [_spec(name, _GOODBYE.format(path=str(path), name=name)) for name in ("a", "b", "c")]
        await _run_until("up", 3, *specs)
        assert path.read_text() == "abc"

    async def test_stubborn_process_is_killed_after_its_patience(self) -> None:
        output = await _run_until("up", 1, _spec("worker", _STUBBORN, patience=0.2))
        assert "did not finish within" in output

    async def test_waits_for_the_address_before_the_welcome(self, unused_tcp_port: int) -> None:
        address = f"('127.0.0.1', {unused_tcp_port})"
        serve = f"import http.server as h; h.HTTPServer({address}, h.SimpleHTTPRequestHandler).serve_forever()"
        url = f"http://127.0.0.1:{unused_tcp_port}/"
        spec = ProcessSpec("api", (sys.executable, "-c", serve), 36, 5, ready_url=url)
        supervisor = Supervisor([spec], {}, Console(io.StringIO()))
        async with asyncio.timeout(20):
            await supervisor.run(on_ready=supervisor.ask_to_stop)

    async def test_what_waits_begins_with_the_first_answer(self, unused_tcp_port: int) -> None:
        address = f"('127.0.0.1', {unused_tcp_port})"
        serve = f"import http.server as h; h.HTTPServer({address}, h.SimpleHTTPRequestHandler).serve_forever()"
        out = io.StringIO()
        api = ProcessSpec(
            "api",
            (sys.executable, "-c", f"import time; time.sleep(0.5); print('soon', flush=True); {serve}"),
            36,
            5,
            ready_url=f"http://127.0.0.1:{unused_tcp_port}/",
        )
        beat = replace(_spec("beat", _STEADY), waits=True)
        supervisor = Supervisor([api, beat], {}, Console(out))
        running = asyncio.create_task(supervisor.run(lambda: None))
        async with asyncio.timeout(20):
            while "beat      up" not in out.getvalue():  # noqa: ASYNC110 - the children are other processes
                await asyncio.sleep(0.02)
            supervisor.ask_to_stop()
            await running
        assert out.getvalue().index("soon") < out.getvalue().index("beat      up")

    async def test_a_stop_before_the_first_answer_leaves_nothing_running(self) -> None:
        waiting = replace(_spec("api", _STEADY), ready_url="http://127.0.0.1:9/")
        await _run_until("up", 1, waiting)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    async def test_what_waits_does_not_begin_after_a_stop(self) -> None:
        specs = [replace(_spec("api", _STEADY), ready_url="http://127.0.0.1:9/"), _spec("b", _STEADY)]
        output = await _run_until("up", 2, *specs, replace(_spec("beat", _STEADY), waits=True))
        assert "beat" not in output

    @pytest.mark.skipif(sys.platform != "linux", reason="the kernel's parent-death signal is Linux's")
    def test_killed_supervisor_leaves_no_child(self) -> None:
        child = "import os, time; print(os.getpid(), flush=True); time.sleep(600)"
        parent = subprocess.Popen(
            [sys.executable, "-c", _PARENT, child], stdout=subprocess.PIPE, text=True, env=dict(os.environ)
        )
        assert parent.stdout is not None
        pid = int(parent.stdout.readline().split()[1])
        assert _alive(pid)
        parent.kill()
        parent.wait()
        parent.stdout.close()
        deadline = time.monotonic() + 10
        while _alive(pid) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert not _alive(pid)


class TestTable:
    def test_web_process_stops_first_and_the_worker_last(self, tmp_path: Path) -> None:
        names = [spec.name for spec in processes("127.0.0.1", 8000, tmp_path)]
        assert names == ["api", "beat", "workflows", "worker"]

    def test_outside_assistants_are_served_only_where_they_have_a_port(self, tmp_path: Path) -> None:
        specs = {spec.name: spec for spec in processes("127.0.0.1", 8000, tmp_path, mcp_port=8001)}
        assert [*specs] == ["api", "mcp", "beat", "workflows", "worker"]
        assert "8001" in specs["mcp"].command

    def test_whoever_reads_messages_stops_before_the_one_that_encodes_for_all(self, tmp_path: Path) -> None:
        specs = {spec.name: spec for spec in processes("127.0.0.1", 8000, tmp_path, encoder="encoder.sock")}
        assert [*specs] == ["api", "beat", "workflows", "worker", "encoder"]
        assert "encoder.sock" in specs["encoder"].command

    def test_log_ins_shown_are_those_of_the_demo(self) -> None:
        demo = demo_business().staff
        assert [email for email, _ in DEMO_LOG_INS] == [member.email for member in demo]
        assert {member.password for member in demo} == {DEMO_PASSWORD}

    def test_production_is_not_offered_the_demo(self) -> None:
        out = io.StringIO()
        Console(out).welcome("https://example.com", "data", demo=False)
        assert DEMO_PASSWORD not in out.getvalue()
        assert [title for title, _ in preparations(demo=False)] == ["Database schema"]

    def test_console_without_a_terminal_has_no_colours(self) -> None:
        out = io.StringIO()
        Console(out).welcome("http://localhost:8000", "data", demo=True)
        assert "\x1b" not in out.getvalue()
        assert "http://localhost:8000/admin/" in out.getvalue()
