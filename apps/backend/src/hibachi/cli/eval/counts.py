"""`hibachi eval counts FILE.jsonl`: who comes after a message, against files anyone can bring.

Lines: `{"text", "before", "after"}`, the counts as `[adults, children, toddlers]`, null while nobody was told of.
"""

from collections.abc import Sequence

from pydantic import JsonValue

from hibachi.ai.dialogue.heads import heads_of
from hibachi.ai.dialogue.types import State, Wanted
from hibachi.ai.orchestrator.brain import heard
from hibachi.ai.understanding.heads.counts import Heads
from hibachi.ai.understanding.types import Awaited
from hibachi.cli.eval.assistant import NOON
from hibachi.cli.eval.ending import finish
from hibachi.cli.eval.models import wire_models
from hibachi.cli.eval.report import (
    Case,
    FailuresOption,
    FileArgument,
    Finding,
    MinOption,
    accuracy_report,
    read_cases,
    words,
)

_KINDS = 3


def counts(file: FileArgument, floors: MinOption = None, failures: FailuresOption = None) -> None:
    """Compare who comes after each message. Metric: accuracy."""
    wire_models()
    finish(accuracy_report("counts", [judge_counts(case) for case in read_cases(file)]), floors, failures, file)


def judge_counts(case: Case) -> Finding:
    """One message said when so many were known; before that the party was asked for."""
    before, after = _heads(case.data.get("before")), _heads(case.data.get("after"))
    got = counts_after(str(case.data.get("text", "")), before)
    return Finding(case.id, got == after, words(_listed(after)), words(_listed(got)))


def counts_after(text: str, before: Heads | None) -> Heads | None:
    """The counts a message leaves."""
    state = State(awaited=Awaited.PARTY, turns=1)
    if before:
        wanted = Wanted(before.adults or None, before.children, before.toddlers)
        state = State(wanted=wanted, awaited=Awaited.DATE, turns=2)
    return heads_of(heard(text, state, NOON.date()).after.wanted)


def _heads(value: JsonValue) -> Heads | None:
    if not isinstance(value, list) or len(value) != _KINDS:
        return None
    adults, children, toddlers = (int(str(one)) for one in value)
    return Heads(adults, children, toddlers)


def _listed(heads: Heads | None) -> Sequence[int] | None:
    return [heads.adults, heads.children, heads.toddlers] if heads else None
