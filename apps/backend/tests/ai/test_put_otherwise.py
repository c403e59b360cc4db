"""Counts, days, starts and sums as strangers put them, each with the price or the fact that follows."""

import pytest

from hibachi.cli.eval.assistant import reply
from tests.ai.test_reckoning import Talk


@pytest.mark.parametrize(
    ("text", "total"),
    [
        pytest.param("7 grown-ups, twins of 13, a 10-year-old and a 2-year-old, 94568", "$550", id="twins"),
        pytest.param("10 adults and our triplets, age 7, in 94568", "$640", id="triplets"),
        pytest.param(
            "7 of us grown and 8 grandchildren, 3 of them are under 5 and the other 5 are between 6 and 12, 94536",
            "$550",
            id="children told apart",
        ),
        pytest.param("11 adults, kids 7 and 9, and the 4 year old, 94541, how much", "$665", id="the one known"),
        pytest.param("12 adults in 94560 with a third protein for 8 people, just chicken", "$740", id="third protein"),
    ],
)
def test_a_first_price(text: str, total: str) -> None:
    assert f"**{total}**" in reply(text).reply.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("By how much does it go up if three cousins aged 7, 8 and 10 join?", "$90", id="an age each"),
        pytest.param("so 20% on that is what", "$143", id="a tip by its percent"),
        pytest.param("with lobster all round, what then?", "$910", id="everybody"),
        pytest.param("when's the latest to tell you how many come", "24 hours", id="a deadline"),
    ],
)
def test_after_a_price(text: str, said: str) -> None:
    talk = Talk("Could you price 13 adults for 94550?")
    assert said in talk.say(text)


def test_a_figure_near_the_total_is_money_and_no_crowd() -> None:
    talk = Talk("8 adults, 94560, how much?")
    assert "minimum" in talk.say("huh i got 440")


def test_several_questions_in_one_breath_are_all_answered() -> None:
    said = reply("Quick ones: adult price? kids' price? smallest bill you accept? deposit?").reply.text
    assert all(sum_ in said for sum_ in ("$55", "$30", "$550", "$100"))


@pytest.mark.parametrize("day", ["on the 29. August", "agust 29"])
def test_a_day_written_otherwise(day: str) -> None:
    wanted = reply(f"21 adults {day}, 95051, what makes that?").state.wanted
    assert wanted.day is not None
    assert (wanted.day.month, wanted.day.day) == (8, 29)


def test_a_start_by_its_number_beside_the_contact() -> None:
    talk = Talk("16 adults, 95128, Saturday August 8, what would that run?")
    talk.say("is anything free around dinnertime?")
    talk.say("Six it is. Would you put it down for me? Sandra Voss, sandra.voss@example.com, 408 555 0119")
    slot = talk.state.wanted.slot
    assert slot is not None
    assert slot.hour == 18
