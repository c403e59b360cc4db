"""Sums beside the total, what-ifs about part of a party, and starts to choose from."""

import asyncio
from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from hibachi.ai.dialogue.types import State, dump, load
from hibachi.ai.evaluation.house import DemoHouse
from hibachi.ai.grounding.rules import ungrounded
from hibachi.ai.orchestrator.brain import answer
from hibachi.ai.understanding.types import Intent

NOW = datetime(2026, 6, 12, 9, tzinfo=ZoneInfo("America/Los_Angeles"))


class Talk:
    """A conversation without storage; every answer is checked for figures without a fact."""

    def __init__(self, *earlier: str) -> None:
        self.house, self.state = DemoHouse(), State()
        for text in earlier:
            self.say(text)

    def read(self, text: str) -> tuple[Intent, ...]:
        """What a message is about in this talk."""
        return asyncio.run(answer(self.house, self.state, text, NOW, "test")).said.intents

    def say(self, text: str) -> str:
        made = asyncio.run(answer(self.house, self.state, text, NOW, "test"))
        self.state = load(dump(made.state))
        assert made.reply.hand_over or not ungrounded(made.reply.text, made.reply.facts)
        assert not made.taken_out
        return made.reply.text


class TestSums:
    @pytest.mark.parametrize(
        ("question", "answer_has"),
        [
            ("a 25% tip on the total would be what", "$182.05"),
            ("how much tax is in there then", "$66.94"),
            ("which part of that is driving", "$8.20"),
            ("how many tables should I put out", "**4** 8-foot tables"),
            ("would one chef still manage?", "one chef"),
            ("how long does the cooking go on", "102 minutes"),
        ],
    )
    def test_each_by_its_rule(self, question: str, answer_has: str) -> None:
        assert answer_has in Talk("12 adults and 2 kids in 94612, how much?").say(question)

    def test_a_tip_of_an_unknown_total_is_not_guessed(self) -> None:
        assert "$132" not in Talk("12 adults, how much?").say("what is a 20 percent tip in dollars")

    @pytest.mark.parametrize(
        ("question", "answer_has"),
        [
            ("paid the hundred plus the other 560 and cancel two days ahead, how much do I get back?", "$560"),
            ("paid $660 and cancel 4 days before, how much do I get back?", "$660** of $660"),
            ("paid $100 and I cancel 3 days before, do I get it back?", "$0** of $100"),
            ("if we cancel 5 days before, do we get it all back?", "4 days"),
        ],
    )
    def test_a_cancellation_that_may_come(self, question: str, answer_has: str) -> None:
        assert answer_has in Talk().say(question)

    def test_what_is_left_is_said_with_a_new_total(self) -> None:
        text = Talk().say("17 adults in Berkeley 94704, how much and how much of it after the deposit")
        assert "$950" in text
        assert "$850" in text


class TestParts:
    def test_guests_who_upgrade_are_not_the_party(self) -> None:
        talk = Talk("16 adults in 94402, how much?")
        talk.say("four of the adults are salmon people, swap that in")
        assert (talk.state.wanted.adults, dict(talk.state.wanted.upgrades)) == (16, {"salmon": 4})

    def test_a_child_who_counts_as_younger_is_tried_and_taken_back(self) -> None:
        talk = Talk("ten of us adults plus three kids aged 3, 6 and 13 in 95112, what does it cost?")
        talk.say("suppose the six-year-old was still five, then?")
        assert (talk.state.wanted.children, talk.state.wanted.toddlers) == (0, 2)
        talk.say("no, leave it the way it was")
        assert (talk.state.wanted.children, talk.state.wanted.toddlers) == (1, 1)

    def test_fewer_who_turn_up_are_a_what_if_and_the_rest_of_the_way_back_counts(self) -> None:
        talk = Talk("twelve adults in 94539, price?")
        talk.say("what if only 7 of them show up")
        assert talk.state.wanted.adults == 7
        talk.say("ok forget that, back to the twelve. do you have Aug 15 at three?")
        assert (talk.state.wanted.adults, talk.state.wanted.slot) == (12, time(15))

    def test_some_who_eat_differently_are_not_the_party(self) -> None:
        talk = Talk("three of my colleagues don't eat meat, what would they get")
        assert talk.state.wanted.adults is None


class TestStarts:
    def test_two_starts_are_a_choice(self) -> None:
        talk = Talk("12 adults in 94588. Are both 3pm and 6pm open on August 8?")
        assert talk.state.wanted.slot is None
        talk.say("the later one")
        assert talk.state.wanted.slot == time(18)

    def test_today_as_the_day_of_paying_is_not_the_party(self) -> None:
        talk = Talk("15 adults in 94539, what would that cost", "how much do I put down today")
        assert talk.state.wanted.day is None

    def test_that_sunday_names_no_new_day(self) -> None:
        talk = Talk("16 adults in 94402 on August 30 at 3pm, how much?")
        before = talk.state.wanted.day
        talk.say("remind me what is left to pay that Sunday")
        assert talk.state.wanted.day == before
