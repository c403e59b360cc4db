"""What leans on something told before: a child counted by a pronoun, an upgrade in place of another, an allergy."""

import pytest

from hibachi.ai.escalation.types import Reason
from tests.ai.escalation.test_innocent import reason_of
from tests.ai.test_reckoning import Talk


class TestAndHim:
    @pytest.mark.parametrize(
        "text",
        [
            "we will be 10 adults and him, 94587 union city. how much is it",
            "10 adults plus our youngest in 94587, how much",
            "how much for 10 grown-ups and my son in 94587",
            "10 people with the little one, 94587, price?",
        ],
    )
    def test_counts_the_child_told_of(self, text: str) -> None:
        talk = Talk("my youngest eats almost everything, he is 8. only shellfish he can not")
        assert "$580" in talk.say(text)

    def test_one_nobody_told_of_counts_as_said(self) -> None:
        talk = Talk("10 adults and him, 94587, how much")
        assert talk.state.wanted.children == 0


class TestOneUpgradeForAnother:
    @pytest.mark.parametrize(
        "text",
        [
            "Correction. Of these six, two will do lobster tail instead of the filet.",
            "2 of them take lobster rather than filet",
            "make 2 lobster tails in place of the filet",
            "switch 2 of the filets to lobster",
            "swap 2 filet for lobster please",
        ],
    )
    def test_so_many_change(self, text: str) -> None:
        talk = Talk("13 adults in 94539, 6 filet mignon, how much?")
        talk.say(text)
        assert talk.state.wanted.upgrades == {"filet_mignon": 4, "lobster_tail": 2}

    def test_of_none_ordered_nothing_is_taken(self) -> None:
        talk = Talk("13 adults in 94539, how much?")
        talk.say("add 2 lobster tails instead of filet")
        assert talk.state.wanted.upgrades == {"lobster_tail": 2}


@pytest.mark.parametrize(
    "text",
    [
        "my youngest eat almost everything. he is 8. only shellfish he can not",
        "peanuts my wife can't eat",
        "sesame gives my son a bit of a rash, nothing bad",
        "shrimp she can't, the rest is fine",
        "dad doesn't do well with soy",
    ],
)
def test_an_allergy_told_after_a_price_is_answered(text: str) -> None:
    said = Talk("what does it cost?").say(text)
    assert "cross-contact" in said
    assert "$55" not in said


def test_a_holiday_gone_by_is_no_date() -> None:
    talk = Talk("12 adults in 94587, how much", "last christmas we were at a restaurant")
    assert talk.state.wanted.day is None


@pytest.mark.parametrize(
    "text",
    [
        "You have been clearer than most attorneys I worked for. Goodbye.",
        "you explain it better than any lawyer",
        "more exact than the judges we knew, thank you",
    ],
)
def test_a_comparison_with_lawyers_is_no_threat(text: str) -> None:
    assert reason_of(text, legal_threat=0.99) is None


def test_a_letter_from_them_still_is() -> None:
    assert reason_of("my attorney will sue you like the last company") is Reason.LEGAL_THREAT
