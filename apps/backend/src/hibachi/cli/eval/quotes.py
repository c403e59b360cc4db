"""`hibachi eval quotes FILE.jsonl`: expected sums against the one pricing function.

A line holds `adults`, `children`, `toddlers`, a `zip` or `miles`, `upgrades`, `addons`, `extra_proteins` and
`expect` with any sums of a quote, a refusal (`error`, `invalid`, …) or a hand-over to a person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from pydantic import JsonValue

from hibachi.catalog.errors import InvalidQuote
from hibachi.catalog.rules import quote
from hibachi.catalog.types import Extras, Party, Quote
from hibachi.cli.eval.compare import Value, same, says
from hibachi.cli.eval.ending import finish
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
from hibachi.geo.rules import estimate
from hibachi.geo.zip_table import find_place

REFUSAL_KEYS = {"error", "errors", "invalid", "refused", "rejected"}
ACCEPTANCE_KEYS = {"valid", "ok", "allowed", "accepted"}
HAND_OVER_KEYS = {"handover", "hand_over", "needs_person", "escalate", "escalated", "human", "person"}
GROUPS = ("given", "input", "party", "extras")
OUR_WORDS = {
    *("adults", "children", "toddlers", "party", "upgrades", "miles", "zip"),
    *("not_negative", "at_least_one_adult", "max_party", "unknown_code", "max_units", "upgrade_servings"),
    *("unknown_zip", "whole_number", "large_party", "beyond_max_distance"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Sums by name, the reasons of a refusal and the code of a hand-over."""

    values: Mapping[str, Value]
    refusals: frozenset[str]
    hand_overs: frozenset[str]


class Unreadable(ValueError):
    """An input that no quote form would accept, such as a fraction of a guest."""


def quotes(file: FileArgument, floors: MinOption = None, failures: FailuresOption = None) -> None:
    """Price every line and compare the sums. Metric: accuracy."""
    world = eval_world()
    findings = [judge(world, case) for case in read_cases(file)]
    finish(accuracy_report("quotes", findings), floors, failures, file)


def judge(world: World, case: Case) -> Finding:
    """Price one case and compare everything it expects."""
    expected = case.data.get("expect")
    expect = expected if isinstance(expected, dict) else {}
    outcome = price(world, _flat(case.data))
    wrong = {key: value for key, value in expect.items() if not _meets(world, key, value, outcome)}
    shown = {key: _shown(key, outcome) for key in wrong}
    return Finding(case.id, bool(expect) and not wrong, words(wrong or "something to compare"), words(shown))


def price(world: World, given: Given) -> Outcome:
    """Price what a line gives; refusals are outcomes, not errors."""
    try:
        miles, county = _place(world, given)
        extras = Extras(*(_units(given.get(name)) for name in ("upgrades", "addons", "extra_proteins")))
        party = Party(*(_count(given.get(name)) for name in ("adults", "children", "toddlers")))
        return _priced(quote(world.book, party, extras, miles, world.travel, county))
    except InvalidQuote as error:
        reasons = {name for one in error.problems for name in (one.field, one.field.split(".")[0], one.rule)}
        over = {"large_party"} if "max_party" in reasons else set()
        return Outcome({}, frozenset(reasons | over), frozenset(over))
    except UnknownZip:
        return Outcome({}, frozenset({"zip", "unknown_zip"}), frozenset())
    except Unreadable:
        return Outcome({}, frozenset({"whole_number"}), frozenset())


def _priced(priced: Quote) -> Outcome:
    extras = priced.upgrades_cents + priced.addons_cents + priced.extra_proteins_cents
    names = (
        *("guest_charge_cents", "minimum_applied", "upgrades_cents", "addons_cents", "extra_proteins_cents"),
        *("food_cents", "travel_cents", "total_cents", "deposit_cents", "balance_cents", "miles", "county"),
        *("tax_contained_cents", "tax_rate_percent", "tax_cents"),
    )
    values: dict[str, Value] = {name: getattr(priced, name) for name in names}
    values |= {"extras_cents": extras, "rate_percent": priced.tax_rate_percent}
    over = frozenset({priced.needs_person} if priced.needs_person else ())
    return Outcome(values, frozenset(), over)


def _meets(world: World, key: str, expected: JsonValue, outcome: Outcome) -> bool:
    if key in REFUSAL_KEYS:
        return says(expected, outcome.refusals | outcome.hand_overs, OUR_WORDS)
    if key in ACCEPTANCE_KEYS:
        return bool(expected) == (not outcome.refusals | outcome.hand_overs)
    if key in HAND_OVER_KEYS:
        return says(expected, outcome.hand_overs, OUR_WORDS)
    if expected is None and (outcome.hand_overs or outcome.refusals):
        return True  # a sum that nobody, or only a person, may offer
    return key in outcome.values and same(expected, outcome.values[key], world.zone)


def _shown(key: str, outcome: Outcome) -> object:
    if key in outcome.values:
        return outcome.values[key]
    return sorted(outcome.refusals | outcome.hand_overs) or "absent"


def _flat(data: Given) -> Given:
    flat = dict(data)
    for group in GROUPS:
        inner = data.get(group)
        if isinstance(inner, dict):
            flat |= inner
    return flat


def _place(world: World, given: Given) -> tuple[Decimal | None, str | None]:
    zip_code, miles, county = given.get("zip"), given.get("miles"), given.get("county")
    place = find_place(str(zip_code).zfill(5)) if zip_code is not None else None
    venue = county if isinstance(county, str) else (place.county if place else None)
    if miles is not None:
        return _decimal(miles), venue
    return (estimate(world.station.centroid, place.centroid).miles if place else None), venue


def _units(value: JsonValue) -> dict[str, int]:
    """`{code: n}`, a bare number of base proteins, or a list of codes and `{code, count}`."""
    if isinstance(value, dict):
        return {code: _count(count) for code, count in value.items()}
    if isinstance(value, list):
        units: dict[str, int] = {}
        for entry in value:
            code, count = _entry(entry)
            units[code] = units.get(code, 0) + count
        return units
    return {"chicken": count} if (count := _count(value)) else {}


def _entry(entry: JsonValue) -> tuple[str, int]:
    if not isinstance(entry, dict):
        return str(entry), 1
    code = next((entry[key] for key in ("code", "item", "name", "protein") if key in entry), "")
    count = next((entry[key] for key in ("count", "n", "qty", "quantity", "servings") if key in entry), 1)
    return str(code), _count(count)


def _count(value: JsonValue) -> int:
    number = _decimal(value) if value is not None else Decimal(0)
    if number != number.to_integral_value():
        raise Unreadable(value)
    return int(number)


def _decimal(value: JsonValue) -> Decimal:
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise Unreadable(value) from error
    if not number.is_finite():
        raise Unreadable(value)
    return number
