"""Which numbers and persons of a message may count somebody, and how many each stands for."""

import pytest

from hibachi.ai.understanding.heads.candidates import find_candidates
from hibachi.ai.understanding.heads.counts import Role, counted
from hibachi.ai.understanding.heads.messages import messages


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("12 adults and 3 kids", ["12", "3"], id="a noun is part of its number"),
        pytest.param("me, my wife and her parents", ["me=1", "wife=1", "parents=2"], id="persons"),
        pytest.param("my mom plus the twins", ["mom=1", "twins=2"], id="two at once"),
        pytest.param("3 couples", ["3=6"], id="couples are two"),
        pytest.param("she paid $700 at 6pm, 20% off, on 7/18", [], id="money, times, shares and dates"),
        pytest.param("8+3", ["8", "3"], id="a sum"),
        pytest.param("my sister's house", [], id="whose it is"),
        pytest.param("grandpa's in", ["grandpa=1"], id="who is in"),
        pytest.param("1) price for 16? 2) tables? kids (7)", ["16", "7"], id="numbers of questions"),
        pytest.param("15a 6c", ["15", "6"], id="kinds by a letter"),
        pytest.param("a boy of 9", ["boy=1", "9"], id="somebody and an age"),
        pytest.param("priya and tom are in", ["priya=1", "tom=1"], id="given names"),
        pytest.param("jen's husband may come", ["husband=1"], id="whose he is"),
        pytest.param("jen's coming after all", ["jen=1"], id="she herself"),
        pytest.param("isn't it 55 a head", [], id="a price"),
        pytest.param("we want it in may, will that work", [], id="words that are names elsewhere"),
    ],
)
def test_candidates(text: str, words: list[str]) -> None:
    found = find_candidates(text)
    told = [f"{text[one.start : one.end]}={one.value}" for one in found]
    assert told == [word if "=" in word else f"{word}={word}" for word in words]


def test_every_marked_message_has_a_role_for_each_of_its_candidates_and_makes_sense() -> None:
    for text, before, roles in messages():
        found = find_candidates(text)
        assert len(found) == len(roles), text
        after = counted(before, [one.value for one in found], roles)
        assert after is not None or set(roles) == {Role.NONE}, text
