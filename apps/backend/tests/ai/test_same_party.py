"""Heads of a party that is known: all of it or some of it named again, dishes shared out among it, the whole told on
after who joins; another place for it; and what is left to do for it.
"""

from datetime import date

import pytest

from hibachi.ai.dialogue.acts import read_acts
from hibachi.ai.dialogue.types import State
from hibachi.ai.understanding.rules import understand
from tests.ai.test_reckoning import Talk


def counts(talk: Talk) -> tuple[int | None, int]:
    return talk.state.wanted.adults, talk.state.wanted.children


@pytest.mark.parametrize(
    "text",
    [
        "Five of us are not taking meat. What they will eat?",
        "4 of us will come a little late, is that ok",
        "about ten of us drink sake, is it included?",
        "seven of us would like to sit close to the grill, possible?",
        "one of us uses a wheelchair, how much room do we need around the grill",
        "That one chef for all 24 of us?",
        "with 24 people, do you need more space?",
        "24 hungry people, is there enough rice?",
        "for the 24 of us how many tables",
    ],
)
def test_all_or_some_of_them_named_again_change_nothing(text: str) -> None:
    talk = Talk("18 adults and 6 children, 94536. How much?")
    talk.say(text)
    assert counts(talk) == (18, 6)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("and for 12 people?", (12, 0)),
        ("actually only 15 of us", (15, 0)),
        ("just 10 of us now", (10, 0)),
        ("there will be 16 guests now", (16, 0)),
        ("24 more people said yes", (42, 6)),
        ("5 of us can't make it", (13, 6)),
        ("what if we are 30", (30, 0)),
    ],
)
def test_a_new_count_is_one(text: str, after: tuple[int, int]) -> None:
    talk = Talk("18 adults and 6 children, 94536. How much?")
    talk.say(text)
    assert counts(talk) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("The kids are staying with a sitter and four more cousins said yes. 20 adults, zero kids. Redo it?", (20, 0)),
        ("two more cousins said yes, 18 adults, 14 kids", (18, 14)),
        ("two more cousins said yes: 18 adults and same kids. Redo the number", (18, 14)),
        ("the kids stay home and 3 more neighbors come, so it is 19 adults and no kids. new price?", (19, 0)),
        ("three more friends are coming: two adults and a kid", (18, 15)),
        ("2 more adults, 3 kids", (18, 17)),
    ],
)
def test_the_whole_told_after_who_joins_is_no_sum(text: str, after: tuple[int, int]) -> None:
    talk = Talk("16 adults and 14 kids, 94536. How much?")
    talk.say(text)
    assert counts(talk) == after


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("ok poll closed. democracy says 13 filet, 4 lobster, 3 people who don't care. price that", "$1,225"),
        ("no lobster then. 6 people take salmon, 2 take scallops, the remaining 12 stay with chicken. total", "$1,140"),
        ("and if it was filet instead of lobster", "$1,200"),
        ("no lobster, filet for ten", "$1,150"),
        ("take the deposit off, what do I bring on the night", "$1,300"),
    ],
)
def test_dishes_are_shared_out_among_the_party(text: str, total: str) -> None:
    talk = Talk("20 adults no kids, 94539. price?", "what if everyone gets lobster as one of their two")
    assert total in talk.say(text)
    assert counts(talk) == (20, 0)


@pytest.mark.parametrize(
    ("text", "contains"),
    [
        ("hey whats in the fried rice", "egg"),
        ("What is the fried rice made of?", "sesame"),
        ("Could you tell me what goes into the hibachi fried rice? My guests are picky.", "egg"),
        ("whats in the gyoza", "wheat"),
        ("what do the noodles have in them", "wheat"),
        ("what's the salad dressing made with", "celery"),
    ],
)
def test_what_a_dish_is_made_of(text: str, contains: str) -> None:
    said = Talk().say(text)
    assert contains in said
    assert "cross-contact" in said


@pytest.mark.parametrize("text", ["what's in the price?", "how much is the fried rice", "what comes with the steak"])
def test_other_questions_of_dishes_name_no_allergens(text: str) -> None:
    assert "contains" not in Talk().say(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fair enough, I wouldn't drive that pass either. My sister has a big yard in Sacramento, 95814. Same ten.",
        "My brother lives in Sacramento (95814), would his yard work?",
        "okay what would Sacramento 95814 be",
    ],
)
def test_another_place_for_a_known_party_is_priced(text: str) -> None:
    assert "$682.80" in Talk("ten adults in 94539, how much").say(text)


@pytest.mark.parametrize("text", ["do you come to Sacramento 95814 too", "how far is 95814"])
def test_the_way_asked_for_is_told(text: str) -> None:
    assert "**$132.80**" in Talk("ten adults in 94539, how much").say(text)


@pytest.mark.parametrize(
    "text",
    [
        "So what's left for me to do today?",
        "anything i still have to do so you keep it?",
        "what do you need from me now",
        "is that it or do you still need something from me",
        "What remains to be done on my side?",
        "are we done or is there a step i forgot",
        "must I sign something",
        "ok what now",
    ],
)
def test_what_is_left_to_do(text: str) -> None:
    assert read_acts(understand(text, date(2026, 6, 12)), State()).pays


@pytest.mark.parametrize(
    "text",
    [
        "what do i have to do on the day",
        "anything else i should know about the food",
        "what is left to pay",
        "what should i do with the leftovers",
        "is there anything to do for the kids",
        "can i still add two people",
    ],
)
def test_what_is_asked_of_the_day_itself_is_no_next_step(text: str) -> None:
    assert not read_acts(understand(text, date(2026, 6, 12)), State()).pays
