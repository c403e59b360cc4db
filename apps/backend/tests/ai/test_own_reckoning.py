"""Guests who reckon themselves: how many for a sum, what a card leaves, the minimum doubted, the fee, counts alone."""

from datetime import date

import pytest

from hibachi.ai.dialogue.counts import with_count
from hibachi.ai.dialogue.types import State, Wanted
from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.rules import understand
from tests.ai.test_reckoning import Talk

TODAY = date(2026, 6, 8)
OFFICE = "24 adults in 94085, how much"
SMALL = "9 adults and 2 kids 8 and 11 at 94538, how much"


class TestHowManyForTheMoney:
    @pytest.mark.parametrize(
        "text",
        [
            "Finance just capped me at 1200. What's the most people I can have for that?",
            "How many adults would fit under 1,200 dollars?",
            "what head count keeps us below $1,200",
            "too much. we can do 1200. how many people is that",
            "My boss say maximum 1200. How many persons is possible for this money?",
        ],
    )
    def test_the_largest_party_is_named_and_no_other_price(self, text: str) -> None:
        answer = Talk(OFFICE).say(text)
        assert "**21 adults**" in answer
        assert "$1,155" in answer
        assert "$1,320" not in answer

    def test_the_children_told_of_come_along(self) -> None:
        answer = Talk("8 adults and 3 kids in 94085, how much").say("how many grown ups can I get for 700 bucks")
        assert "11 adults and 3 children" in answer

    def test_before_a_party_is_known(self) -> None:
        assert "**35 adults**" in Talk().say("I have a budget of 2000, how many adults can I have in 95350")

    def test_less_than_the_minimum_is_for_nobody(self) -> None:
        assert "not enough" in Talk(OFFICE).say("How many people does 500 get me?")

    def test_the_largest_party_of_all_is_no_question_of_money(self) -> None:
        assert "100" in Talk(OFFICE).say("what's the most people you can serve?")


class TestACardTakenOff:
    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("so if I get her a four hundred dollar one what's she got left to pay", "**$155**"),
            ("minus my 250 gift card that makes?", "**$305**"),
            ("can I put two gift cards on it, 100 each, and how much do I then still owe", "**$355**"),
            ("someone gave me a gift certificate worth $300. whats the rest", "**$255**"),
            ("the card is 1000 so it covers everything right?", "nothing is left to pay"),
        ],
    )
    def test_leaves_the_rest(self, text: str, left: str) -> None:
        assert left in Talk(SMALL).say(text)

    @pytest.mark.parametrize("text", ["do you sell a $50 gift card", "what is left to pay on the day"])
    def test_is_not_taken_off_unasked(self, text: str) -> None:
        assert "taken off" not in Talk(SMALL).say(text)


class TestTheMinimumDoubted:
    @pytest.mark.parametrize(
        "text",
        [
            "hm i did 9x55 n got 495",
            "my calculator says 495",
            "Shouldn't that be 495?",
            "I multiply 9 with 55 and I have 495. Why you say 550?",
            "where's the extra 55 coming from",
            "why 550 and not 495",
        ],
    )
    def test_by_the_guests_own_reckoning(self, text: str) -> None:
        assert "minimum" in Talk("9 adults in 94577, how much").say(text)

    def test_dishes_do_not_fill_it(self) -> None:
        talk = Talk("8 adults in 95035 with 8 lobster tails, how much")
        answer = talk.say("wait 8x55 is 440 plus 120 for lobster is 560, so shouldnt it be 560")
        assert "minimum" in answer
        assert talk.state.wanted.upgrades == {"lobster_tail": 8}

    def test_a_party_above_it_has_none_to_doubt(self) -> None:
        assert "minimum" not in Talk("20 adults in 94577, how much").say("so that is 1100 right?")


class TestTheFeeReckoned:
    @pytest.mark.parametrize(
        "text",
        [
            "how do you get the driving part",
            "how's the 68.40 figured",
            "whats the 68 dollars for",
            "break down the gas money part",
            "and the driving fee, how does that work",
        ],
    )
    def test_is_told_by_its_rule(self, text: str) -> None:
        assert "64.2 miles" in Talk("12 adults in 95350, how much").say(text)


class TestACountAlone:
    @pytest.mark.parametrize(
        "text",
        [
            "OK 21 then, three of them are remote that day anyway. New total please",
            "21 then please, three can't make it",
            "we'll keep it to 21. new number?",
            "so with 21, since some are travelling, what would it be",
            "down to 21 because finance said so. total?",
            "21 now. the others dropped out",
        ],
    )
    def test_is_how_many_there_are_now(self, text: str) -> None:
        assert "$1,155" in Talk(OFFICE).say(text)

    @pytest.mark.parametrize(
        "text", ["my son is turning 21, so what would it be", "with a 20 percent tip", "say 21 miles"]
    )
    def test_of_other_things_it_is_none(self, text: str) -> None:
        before = State(wanted=Wanted(adults=24, zip="94085", day=date(2026, 9, 24)), quoted_cents=132_000)
        assert not with_count(understand(text, TODAY), before).entities.party


class TestWhenNamedApart:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("Date is September 18, year 2027. Is possible?", date(2027, 9, 18)),
            ("Saturday July 10th of 2027, is that too early", date(2027, 7, 10)),
            ("we want it in the year 2027, on october 2", date(2027, 10, 2)),
            ("is new years eve 2027 available", date(2027, 12, 31)),
            ("our 50th is june 26 a year from now", date(2027, 6, 26)),
            ("september 18 this year, for 20 people", date(2026, 9, 18)),
        ],
    )
    def test_the_year(self, text: str, day: date) -> None:
        assert find_entities(text, TODAY).day == day

    @pytest.mark.parametrize(
        "text",
        [
            "what time yall need to get there for set up if its 6",
            "when would the chef show up if we start at 6",
            "if dinner is 3 what time is setup",
            "with a 6 start when will you come",
        ],
    )
    def test_the_arrival_for_a_start(self, text: str) -> None:
        talk = Talk("20 adults in 94544 on October 24, how much")
        assert "30 minutes" in talk.say(text)
        assert talk.state.wanted.adults == 20


class TestReckonedAloud:
    @pytest.mark.parametrize(
        "text", ["that is more than four times fifty-five", "hm, isn't it 4 x $55", "4*55 is 220 tho"]
    )
    def test_below_the_minimum_the_minimum_is_told(self, text: str) -> None:
        assert "minimum" in Talk("4 adults in 94539").say(text)

    def test_with_a_drive_the_drive_is_told(self) -> None:
        talk = Talk("18 adults in 95350")
        assert "30 miles are free" in talk.say("how come it's not just 18 x 55")

    def test_what_adds_up_is_no_doubt(self) -> None:
        assert "30 miles" not in Talk("18 adults in 94539").say("so that's 18 x 55")

    def test_how_many_come_for_the_same_sum(self) -> None:
        text = "and how many grown-ups could I have at the table for that same sum"
        assert "10 adults" in Talk("4 adults in 94539").say(text)
