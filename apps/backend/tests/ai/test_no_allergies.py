"""That nobody is allergic is told in passing: it is no question, and notes nothing."""

import pytest

from hibachi.ai.understanding.parsers.allergies import find_allergens, without_denial
from tests.ai.test_reckoning import Talk


@pytest.mark.parametrize(
    "text",
    [
        "no allergies that we know of",
        "and no allergies in the group, i asked everybody",
        "nobody has allergies",
        "no one has any allergies.",
        "we have no nut allergies",
        "none of us is allergic to anything",
        "there are no allergies on our side",
    ],
)
def test_a_denial_says_nothing(text: str) -> None:
    assert (without_denial(text), find_allergens(text)) == ("", ())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("no allergies except my aunt, shrimp", {"shellfish_crustacean"}),
        ("no allergies but my son has a peanut allergy", {"peanut"}),
        ("my son has a peanut allergy", {"peanut"}),
        ("nobody but my son is allergic to peanuts", {"peanut"}),
        ("none of us except my aunt is allergic to shrimp", {"shellfish_crustacean"}),
        ("no allergies that we know of except my aunt, shrimp", {"shellfish_crustacean"}),
        ("nobody mentioned my egg allergy", {"egg"}),
    ],
)
def test_an_exception_counts(text: str, codes: set[str]) -> None:
    assert set(find_allergens(text)) == codes


def test_the_answer_to_a_denial_goes_on_with_the_booking() -> None:
    talk = Talk("10 adults and 4 kids in 94538, saturday august 8 at 6pm, how much?")
    reply = talk.say("lets do it. mark delaney, mark.delaney@example.com, 412 walnut ave fremont. nobody has allergies")
    assert "allerg" not in reply.lower()
