"""Run the project's checks to the end, also past failures, and close with the count of tests.

    .venv/bin/python scripts/check.py [lint] [backend] [web] [e2e]      default: all

Standard library only. Results are read from the JUnit reports that the test runners write.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from node import npm
from steps import BIN, ROOT, environment, say

BACKEND = ROOT / "apps" / "backend"
REPORTS = ROOT / ".data" / "reports"
LINTERS_AT_ONCE = 2
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass
class Check:
    """One command. `report` is its JUnit file when it runs tests; without one it counts as a single check."""

    name: str
    command: list[str]
    folder: Path = ROOT
    report: Path | None = None
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """What a check came to; `seconds` is wall time."""

    name: str
    passed: int
    failed: int
    skipped: int
    seconds: float


def lint() -> list[Check]:
    """Style, types and module contracts of both languages."""
    long = [Check("mypy", [tool("mypy")], BACKEND), *_npm_script("tsc", "typecheck")]
    short = [
        Check("ruff", [tool("ruff"), "check", ".", str(ROOT / "scripts")], BACKEND),
        Check("ruff format", [tool("ruff"), "format", "--check", ".", str(ROOT / "scripts")], BACKEND),
        Check("import-linter", [tool("lint-imports"), "--no-cache", "--no-logo"], BACKEND),
    ]
    return long + _npm_script("eslint", "lint") + short  # the longest first, so that two cores end together


def backend() -> list[Check]:
    """The backend's tests, each process on its own embedded servers."""
    report = REPORTS / "backend.xml"
    # Neighbours share fixtures and stay together; whoever ends first takes over half of what the other still has.
    command = [tool("pytest"), "-n", "2", "--dist", "worksteal", f"--junitxml={report}"]
    return [Check("pytest", command, BACKEND, report)]


def web() -> list[Check]:
    """Unit and component tests of the web apps."""
    report = REPORTS / "web.xml"
    return _npm_script(
        "vitest", "test", report, "--reporter=default", "--reporter=junit", f"--outputFile.junit={report}"
    )


def e2e() -> list[Check]:
    """Browser tests, when there is a Chromium: the npm script `e2e` against a fresh demo installation."""
    chromium = next((found for name in CHROMIUM_NAMES if (found := shutil.which(name))), None)
    if chromium is None:
        say("Browser tests are left out: no Chromium on the PATH (Debian: apt-get install chromium).")
        return []
    report = REPORTS / "e2e.xml"
    checks = _npm_script("e2e", "e2e", report)
    for check in checks:
        check.environment = {"CHROMIUM_PATH": chromium, "E2E_REPORT": str(report)}
        check.command = [tool("python"), str(ROOT / "scripts" / "with_demo.py"), *check.command]
    return checks


GROUPS: dict[str, Callable[[], list[Check]]] = {"lint": lint, "web": web, "e2e": e2e, "backend": backend}


def main(names: list[str]) -> int:
    """Run the named groups (all by default); returns 1 when anything failed."""
    unknown = set(names) - set(GROUPS)
    if unknown:
        say(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
        return 2
    REPORTS.mkdir(parents=True, exist_ok=True)
    outcomes = [outcome for name in GROUPS if name in (names or GROUPS) for outcome in run_group(name)]
    return summarise(outcomes)


def run_group(name: str) -> list[Outcome]:
    """Run a group's checks: linters two at a time, because each keeps one core busy; tests use all cores themselves."""
    checks = GROUPS[name]()
    if name != "lint":
        return [run(check) for check in checks]
    with ThreadPoolExecutor(LINTERS_AT_ONCE) as pool:
        return list(pool.map(run_quietly, checks))


def run_quietly(check: Check) -> Outcome:
    """Run a check beside others; its output comes when it has ended."""
    started = time.monotonic()
    done = subprocess.run(
        check.command,
        cwd=check.folder,
        env=environment(check.environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    say(f"\n== {check.name}\n{done.stdout.rstrip()}")
    return Outcome(check.name, *tally(check.report, done.returncode), time.monotonic() - started)


def run(check: Check) -> Outcome:
    """Run one check with its output on the terminal."""
    say(f"\n== {check.name}")
    if check.report is not None:
        check.report.unlink(missing_ok=True)
    started = time.monotonic()
    code = subprocess.call(
        check.command, cwd=check.folder, env=environment(check.environment), stdin=subprocess.DEVNULL
    )
    passed, failed, skipped = tally(check.report, code)
    return Outcome(check.name, passed, failed, skipped, time.monotonic() - started)


def tally(report: Path | None, code: int) -> tuple[int, int, int]:
    """Count (passed, failed, skipped) from a JUnit report; a bad exit code is at least one failure."""
    if report is None or not report.exists():
        return (1, 0, 0) if code == 0 else (0, 1, 0)
    suites = list(ElementTree.parse(report).iter("testsuite"))
    total, broken, skipped = (
        sum(int(suite.get(key) or 0) for suite in suites for key in keys)
        for keys in (("tests",), ("failures", "errors"), ("skipped",))
    )
    failed = max(broken, 1) if code != 0 else broken
    return max(total - broken - skipped, 0), failed, skipped


def summarise(outcomes: list[Outcome]) -> int:
    """Print one line per check and the closing line; returns the exit code."""
    say("")
    for outcome in outcomes:
        skipped = f", {outcome.skipped} skipped" if outcome.skipped else ""
        say(
            f"{outcome.name:<16} {outcome.passed:>5} passed, {outcome.failed} failed{skipped}  {outcome.seconds:6.1f} s"
        )
    passed, failed = sum(o.passed for o in outcomes), sum(o.failed for o in outcomes)
    say(f"\n{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


def tool(name: str) -> str:
    """Return the path of a command in `.venv`."""
    return str(BIN / name)


def _npm_script(name: str, script: str, report: Path | None = None, *options: str) -> list[Check]:
    package = ROOT / "package.json"
    if not package.exists() or f'"{script}":' not in package.read_text():
        return []
    arguments = ["--", *options] if options else []
    return [Check(name, [*npm(), "run", "--silent", script, *arguments], ROOT, report)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
