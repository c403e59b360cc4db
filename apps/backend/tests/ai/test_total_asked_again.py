"""A total told before is asked after once more: whether it holds, what it is made of, what stands beside it."""

import pytest

from tests.ai.test_asides import Talk

PRICED = "14 adults in 94103, how much?"


@pytest.mark.parametrize("question", ["still 789.60, right?", "so its still $789.60", "789.60 correct?"])
def test_the_total_still_holds(question: str) -> None:
    assert "$789.60" in Talk(PRICED).say(question)


def test_back_with_a_day_and_the_total_in_mind() -> None:
    said = Talk(PRICED).say("hi me again, sorry that took me a week. saturday july 18. still 789.60 right")
    assert "$789.60" in said
    assert "July 18" in said


@pytest.mark.parametrize(
    "question",
    [
        "I do like to understand a bill. Why the odd sixty cents?",
        "can you break it down for me",
        "how did you get to that number?",
        "where does the 789.60 come from",
    ],
)
def test_what_the_total_is_made_of(question: str) -> None:
    said = Talk(PRICED).say(question)
    assert "$770" in said
    assert "$19.60" in said


def test_the_deposit_and_what_becomes_of_it() -> None:
    said = Talk(PRICED).say("What's the deposit and is it gone if I cancel?")
    assert "$100" in said
    assert "4 days" in said
