"""Two parties or two houses priced in one breath; counts that lean on what was said."""

import pytest

from hibachi.ai.dialogue.alternatives import two_asked
from tests.ai.test_reckoning import Talk


def test_two_counts_are_two_totals_and_no_sum() -> None:
    text = Talk().say("Two scenarios in San Jose 95112 please: 24 adults, and 30 adults. All in.")
    assert "$1,320" in text
    assert "$1,650" in text


def test_two_houses_are_two_totals_and_one_can_be_chosen_by_name() -> None:
    talk = Talk()
    both = talk.say(
        "Two possible houses, 20 adults. One is in Sacramento 95814, the other in Modesto 95350. What's each?"
    )
    assert "$1,232.80" in both
    assert "$1,168.40" in both
    assert "$1,168.40" in talk.say("Ok Modesto then. What is the total?")


@pytest.mark.parametrize("text", ["24 adults and 3 kids", "either 6 pm or 9 pm for 12 adults", "12 people in 94538"])
def test_one_party_is_not_two(text: str) -> None:
    assert not two_asked(text)


@pytest.mark.parametrize(
    ("first", "then", "total"),
    [
        (
            "10 adults 4 kids (8 9 9 11) 94538, price?",
            "make it 5 kids, my nephew is coming too, hes 7. new total",
            "$700",
        ),
        ("how much for 12 grown persons and 3 childs, they have 5, 6 and 10 years, 94577?", "total again?", "$720"),
        ("9 adult and 5 kid. Kid age 3, 5, 7, 10, 13. 95122. How much?", "total again?", "$610"),
        (
            "13 adults and 6 kids in 94544, how much?",
            "her friend is bringing her 3, they have 2, 5 and 8. price?",
            "$925",
        ),
        (
            "13 adults and one 12-year-old, 94404. Total?",
            "and if the 12-year-old stays home and two more partners come?",
            "$825",
        ),
        ("22 adults in 94086, cost?", "if folks drop out and it ends up being 16, what does it come to?", "$880"),
        (
            "15 ladies in 94587, how much?",
            "one lady just rang, she can't come after all. If we are 14, what is the total then?",
            "$770",
        ),
        ("how much 4 12 ppl all adults in 94538", "total again?", "$660"),
    ],
)
def test_counts_of_people_who_write_otherwise(first: str, then: str, total: str) -> None:
    assert total in Talk(first).say(then)


@pytest.mark.parametrize(
    ("first", "then", "total"),
    [
        ("24 adults in 95112 how much", "what if each of them trades one protein for the filet?", "$1,440"),
        ("9 adults and 5 kids in 94577. price?", "and if everybody at the grown up table takes filet?", "$690"),
        (
            "14 adults in 94538. total?",
            "3 of the adults replace a protein with lobster tail and 4 others with filet",
            "$835",
        ),
        (
            "16 adults in 94539 how much",
            "two of us would like scallops, and the doctor lobster. total with that?",
            "$905",
        ),
        (
            "16 adults and 2 kids in 95035 price",
            "then three adults will add chicken as third protein. new total?",
            "$970",
        ),
    ],
)
def test_dishes_by_who_takes_them(first: str, then: str, total: str) -> None:
    assert total in Talk(first).say(then)


def test_gyoza_taken_out_and_noodles_kept() -> None:
    talk = Talk("16 adults and 3 kids in 94587 with 3 gyoza and 10 yakisoba noodles, total?")
    assert "$1,020" in talk.say("my wife makes her own lumpia so take out the gyoza, keep the noodles. total now?")


def test_a_day_that_is_only_supposed_is_not_the_day() -> None:
    talk = Talk("13 adults in 94550, sunday september 13 at 3pm, how much?")
    talk.say("if my husband's health gives out and I must put it off to another Sunday, what becomes of my deposit?")
    day = talk.state.wanted.day
    assert day
    assert (day.month, day.day) == (9, 13)


def test_why_a_small_party_costs_the_minimum() -> None:
    assert "minimum" in Talk("Price for 4 adults. Newark 94560").say("For 4?? How come")
