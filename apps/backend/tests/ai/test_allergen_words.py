"""What is said of an allergen: the dishes of the matrix, in a sentence that fits one dish and many."""

import pytest

from hibachi.ai.compose.allergen import allergens_text
from hibachi.catalog.documents import demo_price_book

MENU = demo_price_book().menu


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("mollusc", "You find molluscs in calamari and scallops."),
        ("fish", "You find fish in salmon."),
        ("shellfish_crustacean", "You find shellfish (crustaceans) in shrimp and lobster tail."),
        ("msg", "None of our recipes uses added MSG."),
    ],
)
def test_names_of_allergens_fit_into_their_sentence(code: str, said: str) -> None:
    text = allergens_text(MENU, [code])
    assert said in text
    assert MENU.caveat in text
