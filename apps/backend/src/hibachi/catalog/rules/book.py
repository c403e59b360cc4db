"""What a price book and a policy must satisfy before anybody can be asked to approve them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal

from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.types import IncludedItem, Menu, MenuItem, PriceBook, Problem

MAX_PERCENT = Decimal(100)
RESERVED_CODES = frozenset({"adult", "child", "toddler", "minimum", "travel", "chef_time", "tax"})  # lines of a quote
EXTRA_PREFIX = "extra_"
NO_COUNT_BELOW_ONE = ("proteins_included", "max_party", "max_units_per_item")


def check_price_book(book: PriceBook) -> tuple[Problem, ...]:
    """All broken rules of a price book; empty when it can be sold from."""
    return (*_check_amounts(book), *_check_percents(book), *_check_menu(book.menu))


def check_policy(policy: PolicyTerms) -> tuple[Problem, ...]:
    """All broken rules of a booking policy; empty when it can be sold under."""
    return (*_check_figures(policy), *_check_slots(policy))


def _check_amounts(book: PriceBook) -> Iterator[Problem]:
    for name in (
        "adult_cents",
        "child_cents",
        "minimum_cents",
        "deposit_cents",
        "extra_protein_cents",
        "chef_hour_cents",
    ):
        if getattr(book, name) < 0:
            yield _problem(name, "not_negative")
    for name in NO_COUNT_BELOW_ONE:
        if getattr(book, name) < 1:
            yield _problem(name, "at_least_one")
    for item in book.menu.items:
        if item.price_cents < 0:
            yield _problem(f"items.{item.code}", "not_negative")
        if item.kind == "protein" and item.price_cents:
            yield _problem(f"items.{item.code}", "included_proteins_are_free")


def _check_percents(book: PriceBook) -> Iterator[Problem]:
    rates = {"default": book.tax.default_percent, **book.tax.county_percents}
    for county, rate in rates.items():
        if not 0 <= rate <= MAX_PERCENT:
            yield _problem(f"tax.{county}", "percent")
    if not 0 <= book.card_surcharge_percent <= MAX_PERCENT:
        yield _problem("card_surcharge_percent", "percent")
    for choice in book.gratuity.choices_percent:
        if not 0 <= choice <= MAX_PERCENT:
            yield _problem("gratuity.choices_percent", "percent")


def _check_menu(menu: Menu) -> Iterator[Problem]:
    choices = Counter(item.code for item in menu.items)
    seats = Counter(item.code for item in menu.included)
    for code, count in [*choices.items(), *seats.items()]:
        if count > 1 or code in RESERVED_CODES or code.startswith(EXTRA_PREFIX):
            yield _problem(f"items.{code}", "code_taken")
    recipes = {item.code: set(item.allergens) for item in menu.included}
    for item in menu.items:
        if recipes.get(item.code, set(item.allergens)) != set(item.allergens):
            yield _problem(f"items.{item.code}", "one_recipe_per_code")
    yield from _check_allergens(menu)


def _check_allergens(menu: Menu) -> Iterator[Problem]:
    known = {allergen.code for allergen in menu.allergens}
    foods: tuple[MenuItem | IncludedItem, ...] = (*menu.items, *menu.included)
    for item in foods:
        if not set(item.allergens) <= known:
            yield _problem(f"items.{item.code}", "unknown_allergen")
    dishes = {item.code for item in foods}
    for request in menu.requests:
        if not set(request.removes) <= known:
            yield _problem(f"requests.{request.code}", "unknown_allergen")
        if not set(request.dishes) <= dishes:
            yield _problem(f"requests.{request.code}", "unknown_dish")
    if not menu.caveat.strip():
        yield _problem("caveat", "required")


def _check_figures(policy: PolicyTerms) -> Iterator[Problem]:
    for group in (policy, policy.event, policy.drive, policy.hold, policy.staffing):
        for field in fields(group):
            value = getattr(group, field.name)
            if isinstance(value, int | Decimal) and value < 0:
                yield _problem(f"policy.{field.name}", "not_negative")
    for name, value in (
        ("miles_per_hour", policy.drive.miles_per_hour),
        ("guests_per_chef", policy.staffing.guests_per_chef),
    ):
        if value < 1:
            yield _problem(f"policy.{name}", "at_least_one")
    if policy.self_cancel_hours > policy.free_cancel_hours:
        yield _problem("policy.self_cancel_hours", "within_free_cancel")


def _check_slots(policy: PolicyTerms) -> Iterator[Problem]:
    if not policy.slots:
        yield _problem("policy.slots", "required")
        return
    marks = [mark for slot in policy.slots for mark in (slot.start, slot.snap_until)]
    if marks != sorted(set(marks)):
        yield _problem("policy.slots", "in_order")
    if policy.ask_from > policy.ask_until or policy.slots[-1].snap_until < policy.ask_until:
        yield _problem("policy.ask_until", "covered_by_slots")


def _problem(field: str, rule: str) -> Problem:
    return Problem(field, rule, f"{field}: {_SENTENCES[rule]}")


_SENTENCES = {
    "at_least_one": "must be at least one.",
    "code_taken": "is listed twice, or is the name of another line of a quote.",
    "covered_by_slots": "the times that may be asked for must end with the last slot.",
    "in_order": "slots must follow one another.",
    "included_proteins_are_free": "a protein of every seat has no price of its own.",
    "not_negative": "cannot be negative.",
    "one_recipe_per_code": "contains other allergens than the portion of every seat.",
    "percent": "must be between 0 and 100 %.",
    "required": "is required.",
    "unknown_allergen": "names an allergen that the matrix does not know.",
    "unknown_dish": "names a dish that is not on the menu.",
    "within_free_cancel": "cannot be longer than the free cancellation.",
}
