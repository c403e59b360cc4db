"""`hibachi eval policies FILE.jsonl`: expected decisions against the booking rules.

A line holds `kind`, `given` and `expect`; the kinds are the keys of `KINDS`.
"""

from collections.abc import Callable, Mapping

from pydantic import JsonValue

from hibachi.cli.eval.compare import Value, same, says
from hibachi.cli.eval.ending import finish
from hibachi.cli.eval.policy_kinds import KINDS, OUR_WORDS
from hibachi.cli.eval.report import (
    Case,
    FailuresOption,
    FileArgument,
    Finding,
    Given,
    MinOption,
    accuracy_report,
    read_cases,
    words,
)
from hibachi.cli.eval.world import World, eval_world
from hibachi.geo.errors import UnknownZip

REASON_KEYS = {"reason", "rule", "error", "refused", "invalid"}


def policies(file: FileArgument, floors: MinOption = None, failures: FailuresOption = None) -> None:
    """Decide every line and compare. Metric: accuracy."""
    world = eval_world()
    findings = [judge(world, case) for case in read_cases(file)]
    finish(accuracy_report("policies", findings), floors, failures, file)


def judge(world: World, case: Case) -> Finding:
    """Decide one case and compare everything it expects."""
    given, expected = case.data.get("given"), case.data.get("expect")
    expect = expected if isinstance(expected, dict) else {}
    rule = KINDS.get(str(case.data.get("kind")))
    if rule is None:
        return Finding(case.id, False, f"a kind of {', '.join(KINDS)}", words(case.data.get("kind")))
    got = _decide(rule, world, given if isinstance(given, dict) else {})
    wrong = {key: value for key, value in expect.items() if not _meets(world, key, value, got)}
    shown = {key: got.get(key, got.get("error", "absent")) for key in wrong}
    return Finding(case.id, bool(expect) and not wrong, words(wrong or "something to compare"), words(shown))


def _decide(rule: Callable[[World, Given], Mapping[str, Value]], world: World, given: Given) -> Mapping[str, Value]:
    try:
        return rule(world, given)
    except KeyError as error:
        return {"error": f"nothing given for {error}"}
    except (ValueError, TypeError, ArithmeticError, UnknownZip) as error:
        return {"error": str(error)}


def _meets(world: World, key: str, expected: JsonValue, got: Mapping[str, Value]) -> bool:
    if key in REASON_KEYS:
        reason = got.get(key) or got.get("reason") or got.get("error")
        return says(expected, {str(reason)} if reason else set(), OUR_WORDS)
    if expected is None and got.get("reason"):
        return True  # nothing was decided, and the reason says why
    return key in got and same(expected, got[key], world.zone)
