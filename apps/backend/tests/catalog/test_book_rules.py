"""What a price book and a policy must satisfy."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from decimal import Decimal

import pytest

from hibachi.catalog.documents import demo_policy, demo_price_book
from hibachi.catalog.rules import check_policy, check_price_book, check_request
from hibachi.catalog.types import Extras, Party, Problem

BOOK = demo_price_book()
POLICY = demo_policy()
MENU = BOOK.menu


def broken(problems: tuple[Problem, ...]) -> Mapping[str, str]:
    return {problem.field: problem.rule for problem in problems}


class TestPriceBook:
    def test_demo_is_sound(self) -> None:
        assert check_price_book(BOOK) == ()

    def test_amounts_and_counts(self) -> None:
        book = replace(BOOK, adult_cents=-1, proteins_included=0)
        assert broken(check_price_book(book)) == {"adult_cents": "not_negative", "proteins_included": "at_least_one"}

    def test_a_priced_base_protein_would_be_charged_to_nobody(self) -> None:
        chicken, *others = MENU.items
        book = replace(BOOK, menu=replace(MENU, items=(replace(chicken, price_cents=100), *others)))
        assert broken(check_price_book(book)) == {"items.chicken": "included_proteins_are_free"}

    def test_percents(self) -> None:
        tax = replace(BOOK.tax, default_percent=Decimal(101), county_percents={"Alameda": Decimal(-1)})
        book = replace(BOOK, tax=tax, card_surcharge_percent=Decimal(200))
        assert set(broken(check_price_book(book))) == {"tax.default", "tax.Alameda", "card_surcharge_percent"}

    def test_code_listed_twice(self) -> None:
        menu = replace(MENU, items=(*MENU.items, MENU.items[0]))
        assert broken(check_price_book(replace(BOOK, menu=menu))) == {"items.chicken": "code_taken"}

    @pytest.mark.parametrize("code", ["travel", "extra_chicken"])
    def test_code_of_another_quote_line(self, code: str) -> None:
        menu = replace(MENU, items=(*MENU.items, replace(MENU.items[0], code=code)))
        assert broken(check_price_book(replace(BOOK, menu=menu))) == {f"items.{code}": "code_taken"}

    def test_extra_portion_with_other_allergens(self) -> None:
        items = tuple(replace(item, allergens=()) if item.code == "fried_rice" else item for item in MENU.items)
        book = replace(BOOK, menu=replace(MENU, items=items))
        assert broken(check_price_book(book)) == {"items.fried_rice": "one_recipe_per_code"}

    def test_unknown_allergens_dishes_and_missing_caveat(self) -> None:
        request = replace(MENU.requests[0], removes=("gluten",), dishes=("ramen",))
        items = (replace(MENU.items[0], allergens=("gluten",)), *MENU.items[1:])
        book = replace(BOOK, menu=replace(MENU, items=items, requests=(request,), caveat=" "))
        assert [problem.rule for problem in check_price_book(book)] == [
            "unknown_allergen",
            "unknown_allergen",
            "unknown_dish",
            "required",
        ]


class TestPolicy:
    def test_demo_is_sound(self) -> None:
        assert check_policy(POLICY) == ()

    def test_figures(self) -> None:
        policy = replace(POLICY, lead_hours=-1, drive=replace(POLICY.drive, miles_per_hour=0), self_cancel_hours=97)
        assert broken(check_policy(policy)) == {
            "policy.lead_hours": "not_negative",
            "policy.miles_per_hour": "at_least_one",
            "policy.self_cancel_hours": "within_free_cancel",
        }

    def test_slots_out_of_order(self) -> None:
        assert "in_order" in broken(check_policy(replace(POLICY, slots=POLICY.slots[::-1]))).values()

    def test_no_slots(self) -> None:
        assert broken(check_policy(replace(POLICY, slots=()))) == {"policy.slots": "required"}

    def test_a_time_that_no_slot_serves(self) -> None:
        assert broken(check_policy(replace(POLICY, ask_until=time(23)))) == {"policy.ask_until": "covered_by_slots"}


def test_an_item_taken_off_cannot_be_ordered() -> None:
    items = tuple(replace(item, active=item.code != "gyoza") for item in MENU.items)
    book = replace(BOOK, menu=replace(MENU, items=items))
    (problem,) = check_request(book, Party(10), Extras(addons={"gyoza": 1}))
    assert (problem.field, problem.rule) == ("addons.gyoza", "unknown_code")


@pytest.mark.parametrize("problem", check_price_book(replace(BOOK, adult_cents=-1)))
def test_problems_are_sentences(problem: Problem) -> None:
    assert problem.message == "adult_cents: cannot be negative."
