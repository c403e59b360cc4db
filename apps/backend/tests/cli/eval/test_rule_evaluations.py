"""`hibachi eval quotes` and `hibachi eval policies` on files of any notation."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from hibachi.cli.eval import eval_app

SETS = Path(__file__).parents[3] / "evals"
GOOD: dict[str, object] = {"adults": 10, "miles": 5, "expect": {"total_cents": 55000}}
BAD: dict[str, object] = {"id": "too-dear", "adults": 10, "miles": 5, "expect": {"total_cents": 99}}


def run(tmp_path: Path, command: str, *lines: object, options: tuple[str, ...] = ()) -> Result:
    file = tmp_path / "set.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return CliRunner().invoke(eval_app, [command, str(file), *options])


def summary(result: Result) -> dict[str, object]:
    (line,) = [line for line in result.stdout.splitlines() if line.startswith("{")]
    found: dict[str, object] = json.loads(line)
    return found


class TestOwnSets:
    @pytest.mark.parametrize(("command", "least"), [("quotes", 60), ("policies", 120)])
    def test_every_line_is_right(self, command: str, least: int) -> None:
        result = CliRunner().invoke(eval_app, [command, str(SETS / f"{command}.jsonl"), "--min", "accuracy=1"])
        assert result.exit_code == 0, result.output
        cases = summary(result)["cases"]
        assert isinstance(cases, int)
        assert cases >= least


class TestReport:
    def test_a_failure_shows_expected_and_got(self, tmp_path: Path) -> None:
        result = run(tmp_path, "quotes", GOOD, BAD)
        assert result.exit_code == 0
        assert "too-dear" in result.stdout
        assert '"total_cents": 99' in result.stdout
        assert '"total_cents": 55000' in result.stdout
        assert summary(result) == {"eval": "quotes", "cases": 2, "failed": 1, "accuracy": 0.5}

    def test_below_the_minimum_fails(self, tmp_path: Path) -> None:
        assert run(tmp_path, "quotes", GOOD, BAD, options=("--min", "accuracy=0.6")).exit_code == 1
        assert run(tmp_path, "quotes", GOOD, BAD, options=("--min", "accuracy=0.5")).exit_code == 0

    def test_failures_are_limited(self, tmp_path: Path) -> None:
        result = run(tmp_path, "quotes", BAD, BAD, BAD, options=("--failures", "1"))
        assert result.stdout.count("too-dear") == 1
        assert "and 2 more" in result.stdout

    def test_an_empty_file_reaches_no_minimum(self, tmp_path: Path) -> None:
        assert run(tmp_path, "quotes", options=("--min", "accuracy=0.1")).exit_code == 1

    def test_a_line_without_expectations_is_a_failure(self, tmp_path: Path) -> None:
        assert summary(run(tmp_path, "quotes", {"adults": 10}))["failed"] == 1

    @pytest.mark.parametrize("floor", ["speed=1", "accuracy=high", "accuracy"])
    def test_an_unreadable_minimum_is_refused(self, tmp_path: Path, floor: str) -> None:
        assert run(tmp_path, "quotes", GOOD, options=("--min", floor)).exit_code == 2

    def test_a_broken_line_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "broken.jsonl").write_text('{"adults": 1}\n{oops', encoding="utf-8")
        result = CliRunner().invoke(eval_app, ["quotes", str(tmp_path / "broken.jsonl")])
        assert result.exit_code == 2
        assert "broken.jsonl:2" in result.output

    def test_a_folder_is_read_as_one_set(self, tmp_path: Path) -> None:
        for name in ("a", "b"):
            (tmp_path / f"{name}.jsonl").write_text(json.dumps(GOOD), encoding="utf-8")
        result = CliRunner().invoke(eval_app, ["quotes", str(tmp_path)])
        assert summary(result)["cases"] == 2


class TestQuoteNotations:
    @pytest.mark.parametrize(
        "line",
        [
            {"adults": "10", "miles": "45", "expect": {"travel_cents": "3000"}},
            {"given": {"adults": 10, "zip": 94103}, "expect": {"travel_cents": 1960}},
            {"adults": 10, "miles": 0, "extra_proteins": 2, "expect": {"extra_proteins_cents": 2000}},
            {"adults": 10, "miles": 0, "addons": ["gyoza", "gyoza"], "expect": {"addons_cents": 2000}},
            {"adults": 10, "miles": 0, "upgrades": [{"item": "salmon", "qty": 2}], "expect": {"extras_cents": 1000}},
            {"adults": 10, "miles": 0, "upgrades": None, "expect": {"upgrades_cents": 0}},
            {"adults": 0, "children": 10, "miles": 0, "expect": {"error": True}},
            {"adults": 0, "children": 10, "miles": 0, "expect": {"error": "an adult has to be there"}},
            {"adults": 0, "children": 10, "miles": 0, "expect": {"valid": False}},
            {"adults": 101, "miles": 0, "expect": {"handover": True}},
            {"adults": 101, "miles": 0, "expect": {"person": "large_party", "total_cents": None}},
            {"adults": 0, "miles": 0, "expect": {"ok": False, "total_cents": None}},
            {"adults": 10, "miles": 151, "expect": {"needs_person": "beyond_max_distance", "total_cents": None}},
            {"adults": 10, "miles": 5, "expect": {"error": None, "handover": False, "total_cents": 55000.0}},
        ],
    )
    def test_understood(self, tmp_path: Path, line: object) -> None:
        assert summary(run(tmp_path, "quotes", line))["failed"] == 0

    @pytest.mark.parametrize(
        "line",
        [
            {"adults": 0, "children": 10, "miles": 0, "expect": {"error": "max_party"}},
            {"adults": 10, "miles": 0, "expect": {"error": True}},
            {"adults": 101, "miles": 0, "expect": {"total_cents": 555500}},
            {"adults": 10, "miles": 0, "expect": {"surprise_cents": 0}},
        ],
    )
    def test_wrong_stays_wrong(self, tmp_path: Path, line: object) -> None:
        assert summary(run(tmp_path, "quotes", line))["failed"] == 1


class TestPolicyNotations:
    START = "2026-07-18T18:00:00-07:00"

    @pytest.mark.parametrize(
        ("expect", "failed"),
        [
            ({"deadline": "2026-07-18T13:00:00Z"}, 0),
            ({"deadline": "2026-07-18T06:00:00"}, 0),
            ({"deadline": "2026-07-18T06:00:00Z"}, 1),
            ({"deadline": "tomorrow"}, 1),
            ({"allowed": "yes"}, 1),
        ],
    )
    def test_instants(self, tmp_path: Path, expect: dict[str, str], failed: int) -> None:
        line = {
            "kind": "deadline",
            "given": {"what": "menu_lock", "event_start": self.START, "at": self.START},
            "expect": expect,
        }
        assert summary(run(tmp_path, "policies", line))["failed"] == failed

    def test_unknown_kind_and_missing_input_are_failures(self, tmp_path: Path) -> None:
        unknown = {"kind": "weather", "given": {}, "expect": {"sunny": True}}
        missing = {"kind": "chefs_needed", "given": {}, "expect": {"chefs": 1}}
        result = run(tmp_path, "policies", unknown, missing)
        assert summary(result)["failed"] == 2
        assert "nothing given for 'adults'" in result.stdout

    def test_short_clock_time(self, tmp_path: Path) -> None:
        line = {"kind": "snap_slot", "given": {"asked": "9:30"}, "expect": {"slot": "12:00", "asked_kept": "9:30"}}
        assert summary(run(tmp_path, "policies", line))["failed"] == 0
