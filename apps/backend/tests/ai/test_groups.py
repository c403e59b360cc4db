"""Groups of any name counted by the ages of all of them, totals asked for that count nobody, the day that is meant."""

from datetime import date

import pytest

from hibachi.ai.understanding.entities import find_entities
from tests.ai.test_counted_out import heads
from tests.ai.test_reckoning import Talk

TODAY = date(2026, 4, 14)
EVENT = date(2026, 9, 11)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Got 14 players, they're all 11 and 12, and 16 grownups", (16, 14, 0)),
        ("12 scouts, all of them 10 or 11, and 9 parents", (9, 12, 0)),
        ("15 singers, all grown, plus 4 youngsters between 7 and 9", (15, 4, 0)),
        ("eleven campers ages 7 through 12, four counselors all over 20", (4, 11, 0)),
        ("13 swimmers (all 11 or 12) and their 13 parents", (13, 13, 0)),
        ("8 adults and three babies like one and two years old", (8, 0, 3)),
        ("20 elders and 3 small ones, the small ones are 2, 3 and 4", (20, 0, 3)),
        ("18 big people and 6 children, from 6 to 11 years", (18, 6, 0)),
        ("9 of the big ones and 7 of the little ones (so six to ten)", (9, 7, 0)),
        ("17 students, all of them 18", (17, 0, 0)),
    ],
)
def test_a_group_is_of_the_kind_its_ages_make(text: str, counted: tuple[int, int, int]) -> None:
    assert heads(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("10 guests, 2 kids ages 4 and 7", (8, 1, 1)),
        ("2 daughters, 7 and 9 years old, 2 sons, 12 and 13, and 8 adults", (9, 3, 0)),
        ("8 tables, 3 and 4", (None, 0, 0)),
        ("10 adults and 3 dogs, all 4 years old", (10, 0, 0)),
        ("30 adults, I counted them", (30, 0, 0)),
        ("so it's 55 per person?", (None, 0, 0)),
    ],
)
def test_ages_of_each_things_and_prices_are_read_as_before(text: str, counted: tuple[int | None, int, int]) -> None:
    assert heads(text) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("10 people and 2 kids, how much total", (10, 2, 0)),
        ("18 people and 6 children. Tell me the total.", (18, 6, 0)),
        ("10 people total, 2 kids. how much", (8, 2, 0)),
        ("14 people with 3 kids altogether. price", (11, 3, 0)),
        ("a total of 10 people, 2 kids", (8, 2, 0)),
    ],
)
def test_a_total_asked_for_is_no_head_count(text: str, counted: tuple[int, int, int]) -> None:
    assert heads(text) == counted


@pytest.mark.parametrize(
    "text",
    [
        "Rehearsal dinner Friday Sept 11 in 94103. Headcount as of this morning is 34 adults. What's the all-in?",
        "sept 11 party in 94103, 30 adults, I counted them this morning. how much",
        "20 adults on September 11, 94103. two more said yes just this morning so 22. price?",
        "Party on 9/11/2026 in 94103 for 20 adults. I would like to hear the total today if possible.",
        "September 11, 94103, 15 grown ups. Right now, this evening, I only need the price.",
        "we want sept 11, 94103, 20 adults, my wife told me tonight to ask. how much",
    ],
)
def test_the_moment_of_speaking_is_not_the_day_of_the_party(text: str) -> None:
    assert find_entities(text, TODAY).day == EVENT
    assert "total" in Talk().say(text)


@pytest.mark.parametrize(
    "text",
    [
        "We wanted September 11 but could you also come tonight? 94103, 12 adults",
        "is September 11 free, or tonight? 12 adults, 94103",
        "tonight instead of September 11, 12 adults, 94103",
    ],
)
def test_a_near_day_asked_for_beside_another_is_short_notice(text: str) -> None:
    talk = Talk()
    assert "sooner than I can book" in talk.say(text)


def test_the_day_another_takes_the_place_of_is_none() -> None:
    text = "can you do tomorrow night instead of sept 11? 12 adults, 94103"
    assert find_entities(text, TODAY).day == date(2026, 4, 15)
