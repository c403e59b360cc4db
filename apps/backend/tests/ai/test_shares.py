"""What each guest's share of the total is, asked by who collects from the others."""

import pytest

from tests.ai.test_reckoning import Talk

ASKED = "22 adults, Modesto 95350. How much total?"


@pytest.mark.parametrize(
    "text",
    [
        "and what does that come to per person, I'm the one collecting the venmos",
        "whats that each",
        "how much is that a head",
        "If we split it evenly what does everybody pay?",
        "divide that by 22 please",
        "so per guest, travel included, what is it",
        "I collect from everyone. How much does each owe me?",
        "what is the cost for one person then, everything in",
        "we go dutch, so what's each one's part?",
    ],
)
def test_the_total_is_shared_by_who_pays(text: str) -> None:
    talk = Talk(ASKED)
    assert "**$58.11** each" in talk.say(text)
    assert talk.state.wanted.adults == 22


def test_children_share_and_toddlers_do_not() -> None:
    said = Talk("8 adults, 4 kids and 2 toddlers, 94539. how much?").say("what's that per person?")
    assert "8 adults and 4 children" in said
    assert "$46.67" in said


@pytest.mark.parametrize(
    "text",
    [
        "how many proteins does each person get",
        "is the deposit per person?",
        "how much is lobster per person",
        "do you charge per person or per table",
        "what does a guest with allergies do",
        "can we split the bill over two cards",
    ],
)
def test_other_questions_by_the_head_are_answered_as_before(text: str) -> None:
    assert "Split evenly" not in Talk(ASKED).say(text)


def test_without_a_total_nothing_is_shared() -> None:
    assert "Split evenly" not in Talk().say("how much is it per person?")
