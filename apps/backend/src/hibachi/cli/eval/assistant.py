"""`hibachi eval understanding|escalation|faq|grounding FILE.jsonl`: the assistant against files anyone can bring.

Lines: `{"text", "now", "entities"}`, `{"text", "escalate", "reason"?}`, `{"question", "must_any", "must_not"}`,
`{"text"}`.
"""

import asyncio
import re
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from pydantic import JsonValue

from hibachi.ai.dialogue.types import State
from hibachi.ai.evaluation.house import TERMS, DemoHouse
from hibachi.ai.grounding.rules import ungrounded
from hibachi.ai.orchestrator.brain import Answered, answer
from hibachi.ai.understanding.entities import find_entities, flat
from hibachi.cli.eval.ending import finish
from hibachi.cli.eval.models import wire_models
from hibachi.cli.eval.report import (
    Case,
    FailuresOption,
    FileArgument,
    Finding,
    MinOption,
    Report,
    accuracy_report,
    read_cases,
    words,
)

NOON = datetime(2026, 6, 12, 12, tzinfo=ZoneInfo(TERMS.zone))


def understanding(file: FileArgument, floors: MinOption = None, failures: FailuresOption = None) -> None:
    """Compare entities kind by kind. Metric: f1."""
    finish(understanding_report(list(read_cases(file))), floors, failures, file)


def escalation(file: FileArgument, floors: MinOption = None, failures: FailuresOption = None) -> None:
    """Compare who answers, a person or the assistant. Metrics: recall, false_rate."""
    wire_models()
    finish(escalation_report(list(read_cases(file))), floors, failures, file)


def faq(file: FileArgument, floors: MinOption = None, failures: FailuresOption = None) -> None:
    """Look for what an answer must and must not say. Metric: accuracy."""
    wire_models()
    findings = [judge_faq(case) for case in read_cases(file)]
    finish(accuracy_report("faq", findings), floors, failures, file)


def grounding(file: FileArgument, floors: MinOption = None, failures: FailuresOption = None) -> None:
    """Count replies with a figure that no fact of the turn supports. Metric: grounded."""
    wire_models()
    findings = [judge_grounding(case) for case in read_cases(file)]
    share = sum(finding.passed for finding in findings) / len(findings) if findings else 0.0
    finish(Report("grounding", findings, {"grounded": share}), floors, failures, file)


def reply(text: str, now: datetime = NOON, before: Sequence[str] = ()) -> Answered:
    """The house brain's answer to a first message, or to one said after others."""
    return asyncio.run(_told(DemoHouse(), (*before, text), now))


async def _told(house: DemoHouse, texts: Sequence[str], now: datetime) -> Answered:
    first, *rest = texts
    made = await answer(house, State(), first, now, "eval")
    for text in rest:
        made = await answer(house, made.state, text, now, "eval")
    return made


def understanding_report(cases: Sequence[Case]) -> Report:
    """Entities of every case; a kind with another value is both wrongly found and missed."""
    right = found = wanted = 0
    findings = []
    for case in cases:
        now = datetime.fromisoformat(str(case.data.get("now") or NOON.isoformat()))
        got = dict(flat(find_entities(str(case.data.get("text", "")), now.date())))
        expected = _entities(case.data.get("entities"))
        right += sum(got.get(kind) == value for kind, value in expected.items())
        found, wanted = found + len(got), wanted + len(expected)
        findings.append(Finding(case.id, got == expected, words(expected), words(got)))
    return Report("understanding", findings, {"f1": 2 * right / (found + wanted) if found + wanted else 0.0})


def escalation_report(cases: Sequence[Case]) -> Report:
    """Recall over what must reach a person; false_rate over what must not."""
    findings, must, hits, must_not, false = [], 0, 0, 0, 0
    for case in cases:
        over = reply(str(case.data.get("text", ""))).reply.hand_over
        wanted = bool(case.data.get("escalate"))
        must, must_not = must + wanted, must_not + (not wanted)
        hits += wanted and over is not None
        false += not wanted and over is not None
        expected = words(case.data.get("reason", wanted))
        findings.append(Finding(case.id, wanted == (over is not None), expected, over.reason.value if over else "no"))
    rates = {"recall": hits / must if must else 1.0, "false_rate": false / must_not if must_not else 0.0}
    return Report("escalation", findings, rates)


def judge_faq(case: Case) -> Finding:
    """One hit in every inner list of `must_any`, nothing of `must_not`; without them the `article` has to be cited.

    `before` is what the same person said earlier.
    """
    said_back = reply(str(case.data.get("question", "")), before=_strings(case.data.get("before"))).reply
    text, article = said_back.text, case.data.get("article")
    if article is not None and "must_any" not in case.data:
        return Finding(
            case.id, article in said_back.citations, words(article), words(list(said_back.citations) or text)
        )
    groups = _lists(case.data.get("must_any"))
    missing = [group for group in groups if not any(_says(text, one) for one in group)]
    said = [one for one in _strings(case.data.get("must_not")) if _says(text, one)]
    return Finding(case.id, not missing and not said, words({"any": missing, "not": said}), words(text))


def judge_grounding(case: Case) -> Finding:
    """No figure in the reply without a fact."""
    made = reply(str(case.data.get("text", "")))
    loose = [] if made.reply.hand_over else ungrounded(made.reply.text, made.reply.facts)
    return Finding(case.id, not loose, "only figures of the facts", words([claim.text for claim in loose]))


def _entities(value: JsonValue) -> dict[str, object]:
    given = value if isinstance(value, dict) else {}
    return {kind: sorted(map(str, one)) if isinstance(one, list) else one for kind, one in given.items()}


def _says(text: str, wanted: str) -> bool:
    if wanted.startswith("re:"):
        return re.search(wanted[3:], text, re.IGNORECASE) is not None
    return wanted.lower() in text.lower()


def _strings(value: JsonValue) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _lists(value: JsonValue) -> list[list[str]]:
    return [_strings(one) for one in value] if isinstance(value, list) else []
