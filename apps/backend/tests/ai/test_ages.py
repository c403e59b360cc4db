"""An age told of each child decides who pays: 13 and older, 6 to 12, 5 and under."""

from datetime import date

import pytest

from hibachi.ai.understanding.rules import understand

TODAY = date(2026, 6, 12)


@pytest.mark.parametrize(
    ("text", "adults", "children", "toddlers"),
    [
        ("14 adults and 2 kids of 4 and 8 in 94539", 14, 1, 1),
        ("12 adults, 3 kids of five, seven and nine", 12, 2, 1),
        ("10 adults and 2 kids of ages 4 and 8", 10, 1, 1),
        ("8 adults and 2 boys, 3 and 11", 8, 1, 1),
        ("14 adults and a kid of four", 14, 0, 1),
        ("12 adults with two children, one is four and the other eight", 12, 1, 1),
        ("10 adults and 2 kids (one 4, one 8)", 10, 1, 1),
    ],
)
def test_each_child_counts_by_its_age(text: str, adults: int, children: int, toddlers: int) -> None:
    party = understand(text, TODAY).entities.party
    assert (party.adults, party.children, party.toddlers or 0) == (adults, children or None, toddlers)


@pytest.mark.parametrize(
    ("text", "adults", "children"),
    [
        ("3 kids of 12 guests", 12, 3),
        ("12 adults and 2 kids at 6 and 8 in 94539", 12, 2),
        ("12 adults and 2 kids on july 4 or 5", 12, 2),
    ],
)
def test_numbers_that_are_no_ages_are_left_alone(text: str, adults: int, children: int) -> None:
    party = understand(text, TODAY).entities.party
    assert (party.adults, party.children, party.toddlers or 0) == (adults, children, 0)
