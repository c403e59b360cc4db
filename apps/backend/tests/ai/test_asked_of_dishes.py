"""Dishes asked about and not ordered, and dishes counted by who takes them."""

import pytest

from tests.ai.test_reckoning import Talk


def test_what_an_order_holds_changes_no_order() -> None:
    talk = Talk("10 adults and 4 kids in 95124, how much?")
    talk.say("add 4 yakisoba noodles and 2 gyoza")
    assert "10 pieces" in talk.say("how many pieces is one gyoza order")
    assert "$700" in talk.say("ok, make it 1 gyoza")


def test_whether_somebody_may_eat_it_is_told_and_not_ordered() -> None:
    talk = Talk("my boyfriend eats gluten free, can you work with that?")
    assert "wheat" in talk.say("and the yakisoba noodles, could he have those")
    assert "$660" in talk.say("ok. 12 adults in 94538, how much?")


def test_a_dish_asked_about_for_who_told_an_allergy() -> None:
    talk = Talk("I try to stay away from gluten, it makes me feel heavy")
    assert "wheat" in talk.say("And the gyoza, are those all right for me?")


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("if all 12 of us swap 1 for filet, what then?", "$720"),
        ("2 ladies asked for salmon in place of the steak, new total?", "$670"),
    ],
)
def test_who_takes_a_dish_counts_it(text: str, total: str) -> None:
    talk = Talk("12 adults in 94538, how much?")
    assert total in talk.say(text)
