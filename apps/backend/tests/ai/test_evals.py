"""The project's own evaluation sets, at the bar they are held to."""

from pathlib import Path

import pytest

from hibachi.cli.eval.assistant import (
    escalation_report,
    judge_faq,
    judge_grounding,
    understanding_report,
)
from hibachi.cli.eval.report import Finding, read_cases

EVALS = Path(__file__).parents[2] / "evals"


def failed(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [(finding.id, finding.expected, finding.got) for finding in findings if not finding.passed]


def test_entities_are_read() -> None:
    report = understanding_report(list(read_cases(EVALS / "understanding.jsonl")))
    assert report.metrics["f1"] >= 0.97, failed(list(report.findings))


def test_everything_that_must_reach_a_person_does() -> None:
    report = escalation_report(list(read_cases(EVALS / "escalation.jsonl")))
    assert (report.metrics["recall"], report.metrics["false_rate"] <= 0.05) == (1.0, True), failed(
        list(report.findings)
    )


def test_questions_are_answered() -> None:
    findings = [judge_faq(case) for case in read_cases(EVALS / "faq.jsonl")]
    assert sum(finding.passed for finding in findings) / len(findings) >= 0.95, failed(findings)


@pytest.mark.parametrize("start", range(0, 400, 100))
def test_no_prompt_gets_an_ungrounded_figure_out(start: int) -> None:
    cases = list(read_cases(EVALS / "grounding.jsonl"))[start : start + 100]
    assert failed([judge_grounding(case) for case in cases]) == []
