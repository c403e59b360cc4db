"""Words that only sound like a hand-over, a date or a sum: what a host says along the way."""

import pytest

from hibachi.cli.eval.assistant import reply
from tests.ai.test_reckoning import Talk


@pytest.mark.parametrize(
    "text",
    [
        "my friend says the toddlers pay too, half price. is that right?",
        "before I reserve anything: if we must cancel one week before, do we lose the deposit?",
        "what would it cost with today's price, 25 adults in 94536?",
        "wait I thought it was 55 each? thats 330",
    ],
)
def test_no_person_is_called_for_it(text: str) -> None:
    assert reply(text).reply.hand_over is None


def test_half_price_for_the_children_is_a_wish() -> None:
    assert reply("can the kids pay half price?").reply.hand_over


def test_a_large_party_is_one_also_beside_a_price_of_each() -> None:
    assert reply("at 55 each, what would 130 people in 94539 come to?").reply.hand_over


class TestWhatIsLeftToPay:
    def test_is_told_for_the_party_as_known(self) -> None:
        talk = Talk("9 adults and 3 kids of 8, 9 and 12 in 95350, how much?")
        answer = talk.say("ok so how much cash do i need that night if i pay the deposit now. not counting the tip")
        assert "$553.40" in answer

    def test_how_it_may_be_paid_is_another_question(self) -> None:
        talk = Talk("40 adults and 12 children in 94544, how much?")
        answer = talk.say("Our treasurer asks if he may pay the rest in cash on the day.")
        assert "Venmo" in answer
        assert "$2,560" not in answer


def test_how_many_reach_the_minimum() -> None:
    talk = Talk("6 adults in 94536, how much?")
    assert "10" in talk.say("so how many adults would we need to not be wasting the minimum")


def test_one_man_for_all_of_them() -> None:
    talk = Talk("26 adults and 10 kids of 6 to 12 in 94587, how much?")
    assert "2 chefs" in talk.say("Does one guy cook for all 36?")


def test_a_short_question_goes_on_whatever_is_told_behind_it() -> None:
    talk = Talk("what if we cancel one week before, do we get the deposit back?")
    answer = talk.say("And if it is only two days before? My mother is old and sometimes goes to the doctor.")
    assert "deposit" in answer
