"""Decisions of the set-up and check scripts."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from hibachi.cli.places import ROOT


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    return ROOT / "scripts"


@pytest.fixture
def node(scripts: Path) -> ModuleType:
    return import_module("node")


@pytest.fixture
def check(scripts: Path) -> ModuleType:
    return import_module("check")


@pytest.fixture
def steps(scripts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = import_module("steps")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "STAMPS", tmp_path / "stamps")
    return module


class TestNode:
    @pytest.mark.parametrize("version", ["v20.19.0", "v20.20.2", "v22.13.0", "v22.20.1", "v24.0.0", "v25.1.0"])
    def test_supported_versions(self, node: ModuleType, version: str) -> None:
        assert node.new_enough(version)

    @pytest.mark.parametrize("version", ["", "v18.20.4", "v20.18.3", "v21.7.0", "v22.12.0", "v23.1.0"])
    def test_unsupported_versions(self, node: ModuleType, version: str) -> None:
        assert not node.new_enough(version)


class TestTally:
    def test_counts_of_a_report(self, check: ModuleType, tmp_path: Path) -> None:
        report = tmp_path / "report.xml"
        report.write_text('<testsuites><testsuite tests="9" failures="1" errors="1" skipped="2"/></testsuites>')
        assert check.tally(report, 1) == (5, 2, 2)

    def test_bad_exit_code_is_a_failure_whatever_the_report_says(self, check: ModuleType, tmp_path: Path) -> None:
        report = tmp_path / "report.xml"
        report.write_text('<testsuite tests="3" failures="0" errors="0" skipped="0"/>')
        assert check.tally(report, 2) == (3, 1, 0)

    @pytest.mark.parametrize(("code", "expected"), [(0, (1, 0, 0)), (1, (0, 1, 0))])
    def test_command_without_report_is_one_check(
        self, check: ModuleType, tmp_path: Path, code: int, expected: tuple[int, int, int]
    ) -> None:
        assert check.tally(None, code) == expected
        assert check.tally(tmp_path / "never-written.xml", code) == expected

    def test_what_broke_is_named_at_the_end_with_why(
        self, check: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        report = tmp_path / "report.xml"
        report.write_text(
            '<testsuite><testcase classname="talk" name="goes on"/><testcase classname="talk" name="ends">'
            '<failure message="no answer&#10;at line 3"/></testcase></testsuite>'
        )
        outcome = check.Outcome("e2e", 1, 1, 0, 2.0, check.broken_tests(report))
        assert check.summarise([outcome]) == 1
        said = capfd.readouterr().out
        assert said.index("FAILED e2e: talk ends: no answer\n") < said.index("1 passed, 1 failed")
        assert "goes on" not in said

    def test_no_test_at_all_is_no_success(self, check: ModuleType) -> None:
        assert check.summarise([]) == 1


# A check that notes its start and its end, and in between waits for somebody else's start.
NOTING = """
import sys, time
file, name, until, code = sys.argv[1:]
open(file, "a").write(f"+{name} ")
for _ in range(200):
    if until in open(file).read().split():
        break
    time.sleep(0.05)
else:
    sys.exit("waited in vain")
open(file, "a").write(f"-{name} ")
print("it was", name)
sys.exit(int(code))
"""


class TestOrder:
    @pytest.fixture
    def noted(self, tmp_path: Path) -> Path:
        return tmp_path / "noted"

    @pytest.fixture
    def made(self, check: ModuleType, noted: Path) -> Callable[..., Any]:
        def make(name: str, code: int = 0, until: str = "", **more: Any) -> Any:
            told = (str(noted), name, f"+{until or name}", str(code))
            return check.Check(name, [sys.executable, "-c", NOTING, *told], **more)

        return make

    def test_two_run_beside_each_other_and_a_failure_counts(
        self, check: ModuleType, made: Callable[..., Any], capsys: pytest.CaptureFixture[str]
    ) -> None:
        outcomes = check.run_all([made("good", until="bad"), made("bad", 3), made("third")])
        counted = [(one.name, one.passed, one.failed) for one in outcomes]
        assert counted == [("good", 1, 0), ("bad", 0, 1), ("third", 1, 0)]
        assert "== bad\nit was bad\n" in capsys.readouterr().out

    def test_what_waits_for_another_lets_the_next_go_first(
        self, check: ModuleType, made: Callable[..., Any], noted: Path
    ) -> None:
        checks = [made("setup", until="other"), made("late", after=("setup",)), made("other")]
        assert [(one.name, one.failed) for one in check.run_all(checks)] == [("setup", 0), ("late", 0), ("other", 0)]
        told = noted.read_text().split()
        assert told.index("-setup") < told.index("+late")

    def test_what_was_waited_for_may_fail_or_not_be_there(self, check: ModuleType, made: Callable[..., Any]) -> None:
        checks = [made("setup", 1), made("late", after=("setup", "left out"))]
        assert [one.failed for one in check.run_all(checks)] == [1, 0]

    def test_nothing_runs_beside_one_that_is_alone(
        self, check: ModuleType, made: Callable[..., Any], noted: Path
    ) -> None:
        assert [one.name for one in check.run_all([made("alone", alone=True), made("first")])] == ["alone", "first"]
        assert noted.read_text().split() == ["+first", "-first", "+alone", "-alone"]

    def test_every_check_is_run_and_waits_for_one_that_there_is(self, check: ModuleType) -> None:
        found = [one for group in check.GROUPS.values() for one in group()]
        names = [one.name for one in found]
        assert len(set(names)) == len(names)
        assert {"mypy", "tsc", "eslint", "ruff", "ruff format", "import-linter", "vitest", "pytest"} <= set(names)
        assert all(set(one.after) <= set(names) for one in found)


class TestStamps:
    def test_digest_follows_names_and_contents_but_not_results(self, steps: ModuleType, tmp_path: Path) -> None:
        source = tmp_path / "app"
        (source / "dist").mkdir(parents=True)
        (source / "a.ts").write_text("one")
        first = steps.digest(source)
        (source / "dist" / "a.js").write_text("built")
        assert steps.digest(source) == first
        (source / "a.ts").write_text("two")
        assert steps.digest(source) != first

    def test_stamp_is_stale_without_its_output(self, steps: ModuleType, tmp_path: Path) -> None:
        output = tmp_path / "index.html"
        steps.stamp("web", "abc")
        assert not steps.fresh("web", "abc", [output])
        output.touch()
        assert steps.fresh("web", "abc", [output])
        assert not steps.fresh("web", "abd", [output])
