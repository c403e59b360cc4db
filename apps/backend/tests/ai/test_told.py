"""What looks back on a party is praise: it asks for no date, and gets thanks."""

from datetime import date

import pytest

from hibachi.ai.compose.talk import smalltalk_text
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.told import jokes, praises, tells_how_it_went
from hibachi.ai.understanding.types import Intent
from tests.ai.test_reckoning import Talk

TODAY = date(2026, 6, 12)


@pytest.mark.parametrize(
    "text",
    [
        "the show tonight was wild",
        "our guests loved it",
        "last night was so much fun",
        "the kids are still laughing about saturday",
        "he had my father-in-law in tears of laughter",
    ],
)
def test_it_looks_back(text: str) -> None:
    assert tells_how_it_went(text)


@pytest.mark.parametrize(
    "text",
    [
        "is the show tonight at 6?",
        "saturday was great, can we book the 20th",
        "we had such fun that we want the same chef again",
        "12 adults on the 20th",
        "hello there",
    ],
)
def test_a_wish_looks_ahead(text: str) -> None:
    assert not tells_how_it_went(text)


def test_the_thanks_fit() -> None:
    said = understand("The show was amazing, everyone loved it", TODAY)
    assert any(word in smalltalk_text(said, 1) for word in ("wonderful to hear", "lovely to read"))


@pytest.mark.parametrize(
    "text", ["the show was wild", "yesterday was such a blast", "everybody loved it, he was hilarious"]
)
def test_it_went_well(text: str) -> None:
    assert praises(text)


@pytest.mark.parametrize(
    "text",
    [
        "the show was great but he came late",
        "it was fun, only the rice was cold",
        "the evening was not what we had hoped",
    ],
)
def test_what_went_wrong_beside_it_is_a_complaint(text: str) -> None:
    assert not praises(text)


@pytest.mark.parametrize(
    ("text", "joke"),
    [
        ("my wife would sue me if i forgot the noodles", True),
        ("he'll take me to court over a missing lobster, haha", True),
        ("our guests sue us because of what your chef burned", False),
        ("i will sue you", False),
    ],
)
def test_who_would_sue_whom(text: str, joke: bool) -> None:
    assert jokes(text) is joke


def test_a_joke_is_no_complaint_whatever_was_nearly_forgotten() -> None:
    said = Talk("19 adults in 94560, how much?").say(
        "She'd sue me if I forgot the noodles, lol. They come with it, right?"
    )
    assert "sorry" not in said


@pytest.mark.parametrize("text", ["The show last night was wild!", "Our party on Saturday was amazing!"])
def test_praise_is_no_question_whatever_was_talked_of(text: str) -> None:
    said = understand(text, TODAY, last_intent=Intent.FAQ)
    assert [clause.intent for clause in said.clauses] == [Intent.SMALLTALK]
    assert said.entities.when is None


def test_praise_with_a_new_party_in_it_is_about_the_party() -> None:
    said = understand("Saturday was amazing, now it is 20 people in 94539", TODAY)
    assert said.clauses[0].intent is not Intent.SMALLTALK
