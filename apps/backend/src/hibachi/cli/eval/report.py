"""What all evaluation commands share: their options, reading cases, and what a run found."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from pydantic import JsonValue

Given = Mapping[str, JsonValue]

FileArgument = Annotated[Path, typer.Argument(exists=True, help="A .jsonl file, or a folder of them.")]
MinOption = Annotated[list[str] | None, typer.Option("--min", metavar="METRIC=VALUE", help="Fail below this value.")]
FailuresOption = Annotated[int | None, typer.Option("--failures", min=0, help="Show at most so many failures.")]


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a file; without an id of its own it is called by file and line number."""

    id: str
    data: Given


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one case in words for the table."""

    id: str
    passed: bool
    expected: str
    got: str


@dataclass(frozen=True, slots=True)
class Report:
    """Findings of one run with its metrics by name, each between 0 and 1."""

    name: str
    findings: Sequence[Finding]
    metrics: Mapping[str, float]


def read_cases(path: Path) -> Iterator[Case]:
    """Cases of a JSON-lines file, or of all such files below a folder in order of their names."""
    for file in sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]:
        for number, line in enumerate(file.read_text(encoding="utf-8-sig").splitlines(), start=1):
            if line.strip():
                yield _case(file, number, line)


def accuracy_report(name: str, findings: Sequence[Finding]) -> Report:
    """A report whose only metric is the share of passed cases; nothing measured counts as zero."""
    passed = sum(finding.passed for finding in findings)
    return Report(name, findings, {"accuracy": passed / len(findings) if findings else 0.0})


def words(value: object) -> str:
    """A value on one line of the table."""
    return json.dumps(value, ensure_ascii=False, default=str)


def _case(file: Path, number: int, line: str) -> Case:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise typer.BadParameter(f"{file.name}:{number} is not JSON: {error.msg}") from error
    if not isinstance(data, dict):
        raise typer.BadParameter(f"{file.name}:{number} is not a JSON object")
    return Case(str(data.get("id", f"{file.stem}:{number}")), data)
