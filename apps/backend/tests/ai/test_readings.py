"""Wordings of people who do not write like a form."""

import re
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.types import Awaited, Party

TODAY = date(2026, 6, 12)
NOTHING = find_entities("", TODAY)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("make order for 13 persons adult and 2 childs of 8 years", Party(adults=13, children=2)),
        ("11 adult peoples and 3 childs with 7 years", Party(adults=11, children=3)),
        ("10 adults and him (he's 7)", Party(adults=10, children=1)),
        ("ok and my nephew (11) joins", Party(children=1, relative=True)),
        ("9 adults 2 toddlers 1 child", Party(adults=9, toddlers=2, children=1)),
        ("two of the grown ups just bailed", Party(adults=-2, relative=True)),
    ],
)
def test_parties(text: str, party: Party) -> None:
    assert find_entities(text, TODAY).party == party


@pytest.mark.parametrize("text", ["how are you today?", "hope you're having a great day today", "what's up tonight"])
def test_a_greeting_names_no_day(text: str) -> None:
    assert find_entities(text, TODAY).when is None


def test_an_ordinal_in_words_and_a_clock_of_24_hours() -> None:
    found = find_entities("August twenty-second at 18 hour", TODAY)
    assert found.day == date(2026, 8, 22)
    assert found.clock == time(18)


@pytest.mark.parametrize("awaited", [Awaited.SLOT, Awaited.CONTACT])
@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("so what about 6", time(18)),
        ("and how about 9?", time(21)),
        ("ok, could we do 12 instead", time(12)),
        ("hmm is the 3 still free?", time(15)),
    ],
)
def test_another_start_is_asked_for_by_its_hour_alone(text: str, clock: time, awaited: Awaited) -> None:
    found = find_entities(text, TODAY, awaited)
    assert (found.clock, found.party) == (clock, Party())


@pytest.mark.parametrize(
    ("text", "awaited"),
    [("and for 6?", Awaited.SLOT), ("what about 20", Awaited.CONTACT), ("so what about 6", Awaited.NONE)],
)
def test_elsewhere_such_a_number_counts_people(text: str, awaited: Awaited) -> None:
    found = find_entities(text, TODAY, awaited)
    assert found.clock is None
    assert found.party.guests


@given(
    code=st.from_regex(r"[0-9]{3}[ -]?[0-9]{3}", fullmatch=True),
    words=st.sampled_from(["{}", "it says {}", "code: {}"]),
)
def test_a_code_that_was_asked_for_is_never_guests_a_place_or_a_day_and_its_digits_go_nowhere(
    code: str, words: str
) -> None:
    said = understand(words.format(code), TODAY, Awaited.CODE)
    assert said.entities == replace(NOTHING, code=re.sub(r"\D", "", code))
    assert not re.search(r"\d", said.plain + "".join(clause.text for clause in said.clauses))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("the kids are 12, 10, 9, 8 and 7 and the baby is 3", Party(children=5, toddlers=1)),
        ("7 adults plus me (15) plus my brother whos 11", Party(adults=8, children=1)),
        ("my kid is 7", Party(children=1)),
        ("about 1,200 guests", Party(guests=1200)),
    ],
)
def test_ages_told_one_after_another_and_large_numbers(text: str, party: Party) -> None:
    assert find_entities(text, TODAY).party == party


@pytest.mark.parametrize("text", ["will you do it for 2,000 flat", "the committee has approved 2,000"])
def test_a_number_with_thousands_is_money(text: str) -> None:
    assert find_entities(text, TODAY).party == Party()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Labor Day weekend, Sunday September 6", (date(2026, 9, 6), date(2026, 9, 6))),
        ("some time on Labor Day weekend", (date(2026, 9, 5), date(2026, 9, 7))),
        ("on Labor Day", (date(2026, 9, 7), date(2026, 9, 7))),
    ],
)
def test_the_weekend_of_a_feast_day_is_not_the_day(text: str, days: tuple[date, date]) -> None:
    when = find_entities(text, TODAY).when
    assert when is not None
    assert (when.first, when.last) == days


@pytest.mark.parametrize("text", ["hey it's me from Monday, were 14 now", "we talked on Tuesday about the party"])
def test_the_day_they_wrote_before_is_not_the_day(text: str) -> None:
    assert find_entities(text, TODAY).when is None


def test_a_place_between_commas_is_a_place() -> None:
    assert find_entities("my house it is, San Ramon. And we're 21 adults", TODAY).city == "San Ramon"


@pytest.mark.parametrize("text", ["nice", "Cool!", "nice. my sister is bringing hers too", "ok, cool"])
def test_a_word_of_praise_is_no_city(text: str) -> None:
    assert find_entities(text, TODAY).city is None
