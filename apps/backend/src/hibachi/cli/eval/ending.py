"""How every evaluation command ends: the failures, the JSON line, the record and `--min`."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import typer

from hibachi.cli.eval.keeping import keep
from hibachi.cli.eval.report import Finding, Report


def finish(report: Report, floors: Sequence[str] | None, failures: int | None, source: Path) -> None:
    """Print the report and keep it when that is wished for; exit with 1 when a metric is below its floor, with 2 when a
    floor cannot be read."""
    wanted = [_floor(text, report.metrics) for text in floors or []]
    failed = [finding for finding in report.findings if not finding.passed]
    _print_table(failed[:failures], hidden=len(failed) - len(failed[:failures]))
    counts = {"eval": report.name, "cases": len(report.findings), "failed": len(failed)}
    typer.echo(json.dumps(counts | {name: round(value, 6) for name, value in report.metrics.items()}))
    keep(report, source, floors or [], failures)
    missed = [
        f"{name} {report.metrics[name]:.4f} < {floor:g}" for name, floor in wanted if report.metrics[name] < floor
    ]
    if missed:
        typer.echo("below the minimum: " + ", ".join(missed), err=True)
        raise typer.Exit(1)


def _floor(text: str, metrics: Mapping[str, float]) -> tuple[str, float]:
    name, _, value = text.partition("=")
    if name not in metrics:
        raise typer.BadParameter(f"--min {text}: the metrics are {', '.join(metrics)}")
    try:
        return name, float(value)
    except ValueError as error:
        raise typer.BadParameter(f"--min {text}: “{value}” is not a number") from error


def _print_table(failed: Sequence[Finding], hidden: int) -> None:
    if failed:
        width = max(len("id"), *(len(finding.id) for finding in failed))
        typer.echo(f"{'id':<{width}}  result")
    for finding in failed:
        typer.echo(f"{finding.id:<{width}}  expected {finding.expected}")
        typer.echo(f"{'':<{width}}  got      {finding.got}")
    if hidden:
        typer.echo(f"… and {hidden} more")
