"""Answers from the ingredient matrix."""

import pytest

from hibachi.catalog.documents import demo_price_book
from hibachi.catalog.rules import allergen_name, conflicts, contains, dishes_with, matrix, without

MENU = demo_price_book().menu

RECIPES = {
    "chicken": "",
    "ny_strip_steak": "",
    "filet_mignon": "",
    "shrimp": "shellfish_crustacean",
    "lobster_tail": "shellfish_crustacean",
    "calamari": "mollusc",
    "scallops": "mollusc",
    "salmon": "fish",
    "tofu": "soy",
    "edamame": "soy",
    "fried_rice": "egg soy wheat sesame",
    "vegetables": "soy wheat sesame",
    "yakisoba_noodles": "wheat soy sesame",
    "gyoza": "wheat soy sesame",
    "salad": "soy wheat celery",
    "yum_yum_sauce": "egg soy",
    "ginger_sauce": "soy wheat",
    "teriyaki_sauce": "soy wheat corn",
    "sake": "sulfites",
}


class TestMatrix:
    def test_every_dish_once_with_its_recipe(self) -> None:
        assert {row.code: set(row.contains) for row in matrix(MENU)} == {
            code: set(recipe.split()) for code, recipe in RECIPES.items()
        }

    def test_equipment_is_no_dish(self) -> None:
        assert not {"show", "grill", "tools"} & {row.code for row in matrix(MENU)}

    @pytest.mark.parametrize("code", ["peanut", "tree_nut", "msg", "dairy"])
    def test_no_recipe_uses(self, code: str) -> None:
        assert dishes_with(MENU, code) == ()

    def test_dishes_with_shellfish(self) -> None:
        assert {row.code for row in dishes_with(MENU, "shellfish_crustacean")} == {"shrimp", "lobster_tail"}


class TestRequests:
    def test_gluten_free_soy_reaches_rice_vegetables_and_sauces(self) -> None:
        for dish in ("fried_rice", "vegetables", "ginger_sauce", "teriyaki_sauce"):
            assert "wheat" not in contains(MENU, dish, ["gluten_free_soy"])

    @pytest.mark.parametrize("dish", ["yakisoba_noodles", "gyoza"])
    def test_gluten_free_soy_does_not_reach_noodles_and_dumplings(self, dish: str) -> None:
        assert "wheat" in contains(MENU, dish, ["gluten_free_soy"])

    def test_rice_without_egg_and_sesame(self) -> None:
        assert contains(MENU, "fried_rice", ["rice_without_egg", "no_sesame"]) == {"soy", "wheat"}

    def test_egg_stays_in_the_sauce(self) -> None:
        assert "egg" in contains(MENU, "yum_yum_sauce", ["rice_without_egg"])


class TestConflicts:
    def test_names_dish_allergen_and_what_helps(self) -> None:
        (found,) = conflicts(MENU, ["wheat", "fish"], ["chicken", "fried_rice"])
        assert (found.dish, found.allergens, found.solved_by) == ("fried_rice", ("wheat",), ("gluten_free_soy",))

    def test_a_request_that_helps_only_in_part_is_not_offered(self) -> None:
        (found,) = conflicts(MENU, ["wheat", "soy"], ["fried_rice"])
        assert found.solved_by == ()

    def test_two_requests_together(self) -> None:
        (found,) = conflicts(MENU, ["egg", "sesame"], ["fried_rice"])
        assert found.solved_by == ("no_sesame", "rice_without_egg")

    def test_agreed_request_removes_the_conflict(self) -> None:
        assert conflicts(MENU, ["egg"], ["fried_rice"], ["rice_without_egg"]) == ()


class TestWithout:
    def test_dishes_for_a_soy_allergy(self) -> None:
        plain = {"chicken", "ny_strip_steak", "filet_mignon", "shrimp", "lobster_tail", "calamari", "scallops"}
        assert {row.code for row in without(MENU, ["soy"])} == plain | {"salmon", "sake"}

    def test_an_unknown_code_never_looks_harmless(self) -> None:
        with pytest.raises(KeyError):
            without(MENU, ["shelfish"])

    def test_an_unknown_dish_never_looks_harmless(self) -> None:
        with pytest.raises(KeyError):
            conflicts(MENU, ["soy"], ["ramen"])


def test_names_and_caveat() -> None:
    assert allergen_name(MENU, "shellfish_crustacean") == "Shellfish (crustaceans)"
    assert "cross-contact cannot be excluded" in MENU.caveat
