"""Wordings of people who do not write like a form."""

from datetime import date, time

import pytest

from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.types import Party

TODAY = date(2026, 6, 12)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("make order for 13 persons adult and 2 childs of 8 years", Party(adults=13, children=2)),
        ("11 adult peoples and 3 childs with 7 years", Party(adults=11, children=3)),
        ("10 adults and him (he's 7)", Party(adults=10, children=1)),
        ("ok and my nephew (11) joins", Party(children=1, relative=True)),
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
