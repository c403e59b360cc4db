"""Run the project's checks to the end, also past failures, and close with the count of tests.

    .venv/bin/python scripts/check.py [setup] [e2e] [lint] [web] [backend]      default: all

Two run at a time, because most keep one core busy or wait; tests with servers have the machine to themselves.
What a check says is shown whole when it has ended. Standard library only; results are read from JUnit reports.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path

from node import npm
from steps import BIN, ROOT, environment, say

BACKEND = ROOT / "apps" / "backend"
REPORTS = ROOT / ".data" / "reports"
AT_ONCE = 2
LONGEST_REASON = 200  # some messages hold a whole page on one line
MODELS, WEB_APPS = "models", "web apps"
# Where Python may not keep it, each worker and each process of a test would compile test tools and tests anew.
KEEP_BYTECODE = {"PYTHONDONTWRITEBYTECODE": ""}
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass
class Check:
    """One command. `report` is its JUnit file when it runs tests; without one it counts as a single check.

    It starts when those named by `after` have ended; one that is `alone` after all others, and nothing beside it.
    """

    name: str
    command: list[str]
    folder: Path = ROOT
    report: Path | None = None
    environment: dict[str, str] = field(default_factory=dict)
    after: tuple[str, ...] = ()
    alone: bool = False


@dataclass(frozen=True)
class Outcome:
    """What a check came to; `seconds` is wall time, `broken` names the tests that failed, each with a line of why."""

    name: str
    passed: int
    failed: int
    skipped: int
    seconds: float
    broken: tuple[str, ...] = ()


def setup() -> list[Check]:
    """What the first checks need not wait for, and `bootstrap.py test` leaves: done at once where it is there."""
    command = [tool("python"), str(ROOT / "scripts" / "bootstrap.py")]
    return [Check(MODELS, [*command, "model"]), Check(WEB_APPS, [*command, "web"])]


def lint() -> list[Check]:
    """Style, types and module contracts of both languages, the longest first."""
    long = [Check("mypy", [tool("mypy")], BACKEND), *_npm_script("eslint", "lint"), *_npm_script("tsc", "typecheck")]
    short = [
        Check("ruff", [tool("ruff"), "check", ".", str(ROOT / "scripts")], BACKEND),
        Check("ruff format", [tool("ruff"), "format", "--check", ".", str(ROOT / "scripts")], BACKEND),
        Check("import-linter", [tool("lint-imports"), "--no-cache", "--no-logo"], BACKEND),
    ]
    return long + short


def backend() -> list[Check]:
    """The backend's tests, each process on its own embedded servers."""
    report = REPORTS / "backend.xml"
    # Neighbours share fixtures and stay together; whoever ends first takes over half of what the other still has.
    command = [tool("pytest"), "-n", "2", "--dist", "worksteal", f"--junitxml={report}"]
    return [Check("pytest", command, BACKEND, report, KEEP_BYTECODE, alone=True)]


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
        check.alone = True
        check.environment = {"CHROMIUM_PATH": chromium, "E2E_REPORT": str(report)}
        check.command = [tool("python"), str(ROOT / "scripts" / "with_demo.py"), *check.command]
    return checks


# In the order of their start, those that run alone last.
GROUPS: dict[str, Callable[[], list[Check]]] = {
    "setup": setup,
    "e2e": e2e,
    "lint": lint,
    "web": web,
    "backend": backend,
}


def main(names: list[str]) -> int:
    """Run the named groups (all by default); returns 1 when anything failed."""
    unknown = set(names) - set(GROUPS)
    if unknown:
        say(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
        return 2
    REPORTS.mkdir(parents=True, exist_ok=True)
    return summarise(run_all([check for name in GROUPS if name in (names or GROUPS) for check in GROUPS[name]()]))


def run_all(checks: Sequence[Check]) -> list[Outcome]:
    """Run the checks, up to `AT_ONCE` beside each other, then those that run alone; the outcomes in the same order."""
    waiting = [check for check in checks if not check.alone]
    running: dict[Future[Outcome], Check] = {}
    outcomes: dict[str, Outcome] = {}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        while waiting or running:
            for check in _ready(waiting, running.values())[: AT_ONCE - len(running)]:
                waiting.remove(check)
                running[pool.submit(run, check)] = check
            for ended in wait(running, return_when=FIRST_COMPLETED).done:
                outcomes[running.pop(ended).name] = ended.result()
    for check in checks:
        if check.alone:
            outcomes[check.name] = run(check, quietly=False)
    return [outcomes[check.name] for check in checks]


def _ready(waiting: Sequence[Check], running: Iterable[Check]) -> list[Check]:
    unfinished = {check.name for check in (*waiting, *running)}
    return [check for check in waiting if unfinished.isdisjoint(check.after)]


def run(check: Check, *, quietly: bool = True) -> Outcome:
    """Run one check: `quietly` beside others, its output shown when it has ended, else with its output as it comes."""
    if check.report is not None:
        check.report.unlink(missing_ok=True)
    if not quietly:
        say(f"\n== {check.name}")
    started = time.monotonic()
    done = subprocess.run(
        check.command,
        cwd=check.folder,
        env=environment(check.environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if quietly else None,
        stderr=subprocess.STDOUT if quietly else None,
        text=True,
        errors="replace",
        check=False,
    )
    if quietly:
        say(f"\n== {check.name}\n{done.stdout.rstrip()}")
    counts, seconds = tally(check.report, done.returncode), time.monotonic() - started
    return Outcome(check.name, *counts, seconds, broken_tests(check.report))


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


def broken_tests(report: Path | None) -> tuple[str, ...]:
    """`test: why` of every test of a JUnit report that failed."""
    if report is None or not report.exists():
        return ()
    cases = list(ElementTree.parse(report).iter("testcase"))
    broken = [(case, why) for case in cases for kind in ("failure", "error") for why in case.findall(kind)]
    return tuple(f"{case.get('classname')} {case.get('name')}: {_first_line(why)}" for case, why in broken)


def _first_line(why: ElementTree.Element) -> str:
    lines = (why.get("message") or why.text or "").strip().splitlines()
    return lines[0][:LONGEST_REASON] if lines else "no reason given"


def summarise(outcomes: list[Outcome]) -> int:
    """Print what broke, one line per check and the closing line; returns the exit code."""
    say("")
    for outcome in outcomes:
        for test in outcome.broken:
            say(f"FAILED {outcome.name}: {test}")
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
    return [Check(name, [*npm(), "run", "--silent", script, *arguments], ROOT, report, after=(WEB_APPS,))]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
