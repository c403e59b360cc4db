"""Keeping and showing what was measured."""

from collections.abc import Sequence
from itertools import groupby

from hibachi.ai.evaluation import repository
from hibachi.ai.evaluation.models import EvaluationRun
from hibachi.ai.evaluation.rules import bar_of
from hibachi.ai.evaluation.schemas import MetricOut, Quality, RunOut, SetOut
from hibachi.ai.evaluation.types import Run
from hibachi.platform.db import ReadSession, WriteSession

_RUNS, _FAILURES = 40, 200


def keep(session: WriteSession, run: Run) -> None:
    """Keep one run."""
    row = EvaluationRun(
        eval=run.eval,
        set_name=run.name,
        cases=run.cases,
        failed=run.failed,
        metrics=dict(run.metrics),
        floors=list(run.floors),
        failures=None if run.failures is None else list(run.failures[:_FAILURES]),
        model=run.model,
        version=run.version,
    )
    session.add(row)


async def quality(session: ReadSession) -> Quality:
    """The newest runs of every set, the last value against its bar."""
    found = await repository.newest(session, _RUNS)
    return Quality(sets=[_set(list(runs)) for _, runs in groupby(found, key=lambda run: run.set_name)])


def _set(runs: Sequence[EvaluationRun]) -> SetOut:
    last = runs[-1]
    return SetOut(
        eval=last.eval,
        name=last.set_name,
        metrics=[_metric(last.eval, name, value) for name, value in last.metrics.items()],
        runs=[_run(run) for run in runs],
        failures=last.failures,
    )


def _metric(evaluation: str, name: str, value: float) -> MetricOut:
    bar = bar_of(evaluation, name)
    if bar is None:
        return MetricOut(name=name, value=value, bar=None, at_least=True, met=None)
    return MetricOut(name=name, value=value, bar=bar.value, at_least=bar.at_least, met=bar.met(value))


def _run(run: EvaluationRun) -> RunOut:
    names = ("cases", "failed", "metrics", "floors", "model", "version")
    return RunOut(at=run.created_at, **{name: getattr(run, name) for name in names})
