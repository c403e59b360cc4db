"""What of a run is kept."""

from pathlib import Path

from hibachi.cli.eval.keeping import run_of
from hibachi.cli.eval.report import Finding, Report

REPORT = Report("dialogues", [Finding("a", True, "", ""), Finding("b", False, "x", "y")], {"pass": 0.5})


class TestRun:
    def test_failures_by_id_and_a_folder_by_its_last_two_names(self, tmp_path: Path) -> None:
        folder = tmp_path / "dialogues" / "dev"
        folder.mkdir(parents=True)
        run = run_of(REPORT, folder, ["pass=0.4"], None)
        assert (run.name, run.cases, run.failed, run.failures) == ("dialogues/dev", 2, 1, ["b"])
        assert (run.metrics, run.floors) == ({"pass": 0.5}, ["pass=0.4"])

    def test_of_a_sealed_set_no_failure_is_kept(self) -> None:
        run = run_of(REPORT, Path("escalation_unseen.jsonl"), [], 0)
        assert (run.name, run.failed, run.failures) == ("escalation_unseen", 1, None)
