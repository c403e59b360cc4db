"""`hibachi eval intents FILE.jsonl`: which agents a message is for.

Lines: `{"id", "text", "agents", "also"?, "context"?}`; `context` are earlier turns of the same person, `also` labels
that are not wrong either. With `--train FILE` (`{"text", "label"}`, `oos` = out of scope) the classifier is fitted on
foreign data instead and measured on lines `{"text", "label"}`, beside plain logistic regression on the same vectors.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from pydantic import JsonValue

from hibachi.ai.dialogue.types import State
from hibachi.ai.evaluation.house import DemoHouse
from hibachi.ai.orchestrator.brain import answer
from hibachi.ai.router.ports import classifier
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.types import AGENT_OF
from hibachi.cli.eval.assistant import NOON
from hibachi.cli.eval.ending import finish
from hibachi.cli.eval.foreign import foreign_report
from hibachi.cli.eval.models import wire_models
from hibachi.cli.eval.report import (
    Case,
    FailuresOption,
    FileArgument,
    Finding,
    MinOption,
    Report,
    read_cases,
    words,
)

OUTSIDE = "out_of_scope"
TrainOption = Annotated[Path | None, typer.Option("--train", exists=True, help="Fit on these lines instead of ours.")]


@dataclass(frozen=True, slots=True)
class Judged:
    """One message: labels wanted, labels also right, labels chosen, and how sure the first was."""

    wanted: frozenset[str]
    also: frozenset[str]
    got: tuple[str, ...]
    confidence: float

    @property
    def right(self) -> bool:
        """Every label wanted was chosen, and none that is wrong."""
        return self.wanted <= set(self.got) | (self.also if len(self.wanted) == 1 else frozenset()) and bool(
            set(self.got) <= self.wanted | self.also
        )

    @property
    def first_right(self) -> bool:
        """The first label chosen is one of those wanted."""
        return self.got[0] in self.wanted | self.also


def intents(
    file: FileArgument, train: TrainOption = None, floors: MinOption = None, failures: FailuresOption = None
) -> None:
    """Compare the agents chosen. Metrics: top1, multi_f1, reject_recall, false_reject, calibration_error."""
    wire_models()
    cases = list(read_cases(file))
    report = foreign_report(cases, list(read_cases(train))) if train else intents_report(cases)
    finish(report, floors, failures, file)


def intents_report(cases: Sequence[Case]) -> Report:
    """Metrics over all messages; see `metrics`."""
    judged = [judge(case) for case in cases]
    findings = [
        Finding(case.id, one.right, words(sorted(one.wanted)), words([*one.got, round(one.confidence, 2)]))
        for case, one in zip(cases, judged, strict=True)
    ]
    return Report("intents", findings, metrics(judged))


def judge(case: Case) -> Judged:
    """What the assistant makes of a message after the turns before it."""
    state = asyncio.run(_after(_strings(case.data.get("context"))))
    text = str(case.data.get("text", ""))
    said = understand(text, NOON.date(), state.awaited, state.last_intent, classifier())
    got = tuple(dict.fromkeys(AGENT_OF[intent] for intent in said.intents))
    sure = next((clause.confidence for clause in said.clauses if clause.confidence > 0), 0.5)
    wanted, also = (frozenset(_strings(case.data.get(name))) for name in ("agents", "also"))
    return Judged(wanted, also, got, sure)


def metrics(judged: Sequence[Judged]) -> dict[str, float]:
    """`top1` over single wishes: exactly that label; `multi_f1` over messages with several: labels found and wanted."""
    single = [one for one in judged if len(one.wanted) == 1]
    several = [one for one in judged if len(one.wanted) > 1]
    outside = [one for one in judged if one.wanted == {OUTSIDE}]
    inside = [one for one in judged if OUTSIDE not in one.wanted | one.also]
    hits = sum(len(one.wanted & set(one.got)) for one in several)
    named = sum(len(one.wanted) + len(set(one.got) - one.also | one.wanted & set(one.got)) for one in several)
    return {
        "top1": _share([one.first_right for one in single]),
        "exact": _share([one.right for one in judged]),
        "multi_f1": 2 * hits / named if named else 1.0,
        "reject_recall": _share([one.got == (OUTSIDE,) for one in outside]),
        "false_reject": _share([one.got == (OUTSIDE,) for one in inside], of_none=0.0),
        "calibration_error": calibration_error([(one.confidence, one.first_right) for one in single]),
    }


def calibration_error(pairs: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """Mean gap between confidence and share right, over bins of confidence weighed by their size."""
    error = 0.0
    for number in range(bins):
        low, high = number / bins, (number + 1) / bins
        part = [(sure, right) for sure, right in pairs if low < sure <= high or (number == 0 and sure == 0)]
        if part:
            gap = sum(sure for sure, _ in part) / len(part) - sum(right for _, right in part) / len(part)
            error += len(part) / len(pairs) * abs(gap)
    return error


async def _after(context: Sequence[str]) -> State:
    state, house = State(), DemoHouse()
    for text in context:
        state = (await answer(house, state, text, NOON, "eval")).state
    return state


def _share(values: Sequence[bool], of_none: float = 1.0) -> float:
    return sum(values) / len(values) if values else of_none


def _strings(value: JsonValue) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []
