"""Decisions of the set-up and check scripts."""

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

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

    def test_linters_run_beside_each_other_and_a_failure_counts(
        self, check: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        codes = {"good": 0, "bad": 3}
        made = [
            check.Check(name, [sys.executable, "-c", f"print('{name}'); exit({code})"]) for name, code in codes.items()
        ]
        monkeypatch.setitem(check.GROUPS, "lint", lambda: made)
        outcomes = check.run_group("lint")
        assert [(one.name, one.passed, one.failed) for one in outcomes] == [("good", 1, 0), ("bad", 0, 1)]
        assert "== bad\nbad" in capsys.readouterr().out

    def test_no_test_at_all_is_no_success(self, check: ModuleType) -> None:
        assert check.summarise([]) == 1


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
