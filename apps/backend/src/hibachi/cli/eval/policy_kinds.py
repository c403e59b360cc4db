"""One adapter for each kind of policy case: from a line's `given` to the rule and back to named values."""

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import get_args

from pydantic import JsonValue

from hibachi.booking.policies import (
    DeadlineKind,
    Payment,
    bookable_date,
    cancel_refund,
    chefs_needed,
    cooking_minutes,
    deadline,
    reschedule_fee,
    snap_slot,
)
from hibachi.booking.policies.bookable_date import DateRefusal
from hibachi.booking.policies.cancel_refund import RefundRule
from hibachi.booking.policies.reschedule_fee import FeeRule
from hibachi.booking.policies.snap_slot import SnapRefusal
from hibachi.catalog.rules import tax_on_food, tax_rate
from hibachi.cli.eval.compare import Value, clock_time, parse_instant
from hibachi.cli.eval.report import Given
from hibachi.cli.eval.world import World
from hibachi.geo.zip_table import find_place

Got = Mapping[str, Value]

OUR_WORDS = {*get_args(DateRefusal), *get_args(RefundRule), *get_args(FeeRule), *get_args(SnapRefusal)}


def _cancel_refund(world: World, given: Given) -> Got:
    deposit = _integer(given.get("deposit_cents", world.book.deposit_cents))
    start, at = _instant(world, given, "event_start"), _instant(world, given, "cancelled_at")
    made = cancel_refund(world.policy, deposit, start, at, _payments(given))
    return {
        "refund_cents": made.refund_cents,
        "kept_cents": made.kept_cents,
        "self_service": made.self_service,
        "rule": made.rule,
    }


def _reschedule_fee(world: World, given: Given) -> Got:
    start, at = _instant(world, given, "event_start"), _instant(world, given, "requested_at")
    earlier = _integer(given.get("earlier_reschedules", 0))
    made = reschedule_fee(world.policy, start, at, earlier, weather=given.get("weather") is True)
    return {"fee_cents": made.fee_cents, "rule": made.rule, "counts": made.counts, "self_service": made.self_service}


def _deadline(world: World, given: Given) -> Got:
    start = _instant(world, given, "event_start")
    at = _instant(world, given, "at") if "at" in given else start
    made = deadline(world.policy, _deadline_kind(given["what"]), start, at)
    return {"allowed": made.allowed, "deadline": made.deadline}


def _bookable_date(world: World, given: Given) -> Got:
    made = bookable_date(world.policy, _instant(world, given, "now"), _instant(world, given, "event_start"), world.zone)
    return {"allowed": made.allowed, "reason": made.reason}


def _chefs_needed(world: World, given: Given) -> Got:
    return {"chefs": chefs_needed(world.policy, _guests(given))}


def _snap_slot(world: World, given: Given) -> Got:
    made = snap_slot(world.policy, clock_time(str(given["asked"])))
    allowed = made.slot is not None
    return {"slot": made.slot, "asked_kept": made.asked, "allowed": allowed, "reason": made.reason}


def _event_duration(world: World, given: Given) -> Got:
    return {"cooking_minutes": cooking_minutes(world.policy, _guests(given))}


def _tax_contained(world: World, given: Given) -> Got:
    terms = world.book.tax
    included = given.get("prices_include_tax", terms.prices_include_tax) is True
    rate = tax_rate(terms, _county(given))
    return {"tax_cents": tax_on_food(_integer(given["food_cents"]), rate, included=included), "rate_percent": rate}


KINDS: Mapping[str, Callable[[World, Given], Got]] = {
    "cancel_refund": _cancel_refund,
    "reschedule_fee": _reschedule_fee,
    "deadline": _deadline,
    "bookable_date": _bookable_date,
    "chefs_needed": _chefs_needed,
    "snap_slot": _snap_slot,
    "event_duration": _event_duration,
    "tax_contained": _tax_contained,
}


def _payments(given: Given) -> list[Payment]:
    listed = given.get("payments", [])
    if not isinstance(listed, list):
        raise TypeError("payments is not a list")
    return [_payment(entry) for entry in listed]


def _payment(entry: JsonValue) -> Payment:
    if not isinstance(entry, dict):
        raise TypeError("a payment is not an object")
    return Payment(
        str(entry.get("kind", "balance")), _integer(entry["amount_cents"]), _integer(entry.get("refunded_cents", 0))
    )


def _deadline_kind(what: JsonValue) -> DeadlineKind:
    for kind in get_args(DeadlineKind):
        if kind == what:
            found: DeadlineKind = kind
            return found
    raise ValueError(f"no deadline is called {what}")


def _guests(given: Given) -> int:
    if "guests" in given:
        return _integer(given["guests"])
    return _integer(given["adults"]) + _integer(given.get("children", 0))


def _county(given: Given) -> str | None:
    if "county" in given:
        return str(given["county"]).removesuffix(" County")
    return find_place(str(given["zip"])).county if "zip" in given else None


def _instant(world: World, given: Given, key: str) -> datetime:
    return parse_instant(str(given[key]), world.zone)


def _integer(value: JsonValue) -> int:
    number = Decimal(str(value))
    if number != number.to_integral_value():
        raise ValueError(f"{value} is not a whole number")
    return int(number)
