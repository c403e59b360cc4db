"""Metrics of a router on a set of messages, and on what was taught."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from hibachi.ai.router.ports import classifier, wire_classifier
from hibachi.ai.router.types import Classifier
from hibachi.ai.teaching.types import TaughtLine
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.types import AGENT_OF
from hibachi.cli.eval.assistant import NOON
from hibachi.cli.eval.intents import Judged, judge, metrics
from hibachi.cli.eval.report import Case


@dataclass(frozen=True, slots=True)
class Measured:
    """Metrics on the cases; `taught` is the share of taught utterances that are read as they were taught."""

    cases: int
    metrics: Mapping[str, float]
    judged: Sequence[Judged]
    taught: float | None


def measured(chosen: Classifier | None, cases: Sequence[Case], lines: Sequence[TaughtLine] = ()) -> Measured:
    """What the assistant makes of the cases when it reads with this router."""
    with _reading_with(chosen):
        judged = [judge(case) for case in cases]
        hits = [line.label in _read(line.text) for line in lines]
    return Measured(len(cases), metrics(judged), judged, sum(hits) / len(hits) if hits else None)


@contextmanager
def _reading_with(chosen: Classifier | None) -> Iterator[None]:
    before = classifier()
    wire_classifier(chosen)
    try:
        yield
    finally:
        wire_classifier(before)


def _read(text: str) -> set[str]:
    said = understand(text, NOON.date(), classifier=classifier())
    return {AGENT_OF[intent] for intent in said.intents}
