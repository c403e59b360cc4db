"""What a conversation is about, turn by turn, over the demo rules."""

import asyncio
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from hibachi.ai.dialogue.types import State, dump, load
from hibachi.ai.evaluation.house import DemoHouse
from hibachi.ai.orchestrator.brain import Answered, answer
from hibachi.ai.understanding.types import Awaited

NOW = datetime(2026, 6, 12, 9, tzinfo=ZoneInfo("America/Los_Angeles"))


class Talk:
    """A conversation without storage."""

    def __init__(self) -> None:
        self.house, self.state = DemoHouse(), State()

    def say(self, text: str, now: datetime = NOW) -> Answered:
        made = asyncio.run(answer(self.house, self.state, text, now, "test"))
        self.state = load(dump(made.state))
        return made

    @property
    def total(self) -> int:
        return self.house.quotes[-1].quote.total_cents


class TestParty:
    def test_a_correction_replaces(self) -> None:
        talk = Talk()
        talk.say("12 adults and 3 kids in 95814")
        talk.say("actually 14 adults")
        assert (talk.state.wanted.adults, talk.state.wanted.children) == (14, 3)
        assert talk.total == 14 * 5500 + 3 * 3000 + 13280

    def test_two_more_are_added(self) -> None:
        talk = Talk()
        talk.say("12 adults and 3 kids in 94539")
        talk.say("add 2 more kids")
        assert (talk.state.wanted.adults, talk.state.wanted.children) == (12, 5)

    def test_a_new_total_after_more_guests_is_the_total(self) -> None:
        talk = Talk()
        talk.say("14 adults in 94560")
        talk.say("ah 2 more confirmed. make it 16 adults")
        assert (talk.state.wanted.adults, talk.total) == (16, 88000)

    @pytest.mark.parametrize("text", ["25?", "25 actually", "make it 25 on the first one", "sorry, 25. greg is in"])
    def test_a_lone_number_is_the_new_head_count(self, text: str) -> None:
        talk = Talk()
        talk.say("price for 15 adults 95112")
        assert talk.say(text).reply.agents == ("lead_nurturing",)
        assert talk.total == 137500

    def test_a_dish_taken_off_changes_the_price(self) -> None:
        talk = Talk()
        talk.say("11 adults 94043 and 2 gyoza, total?")
        assert talk.total == 60500 + 2000
        assert talk.say("no gyoza").reply.agents == ("lead_nurturing",)
        assert talk.total == 60500

    def test_and_for_twenty_keeps_place_and_extras(self) -> None:
        talk = Talk()
        talk.say("10 adults in 95814 with 4 filet mignon")
        talk.say("and for 20?")
        assert talk.total == 110000 + 2000 + 13280

    def test_children_named_later_come_out_of_the_total(self) -> None:
        talk = Talk()
        talk.say("12 people in 94539")
        talk.say("3 of them are kids")
        assert (talk.state.wanted.adults, talk.state.wanted.children) == (9, 3)

    def test_a_what_if_can_be_taken_back(self) -> None:
        talk = Talk()
        talk.say("12 adults in 94539")
        talk.say("what if we had 30 adults?")
        assert talk.total == 165000
        talk.say("go back to the original")
        assert talk.total == 66000

    def test_everyone_gets_lobster(self) -> None:
        talk = Talk()
        talk.say("12 adults in 94539, lobster for everyone")
        assert talk.state.wanted.upgrades == {"lobster_tail": 12}


class TestQuestions:
    def test_one_thing_is_asked_at_a_time_until_all_is_known(self) -> None:
        talk = Talk()
        asked = [talk.say("how much is it?").state.awaited]
        asked += [talk.say(text).state.awaited for text in ("12", "94539", "july 11", "6")]
        assert asked == [Awaited.PARTY, Awaited.PLACE, Awaited.DATE, Awaited.SLOT, Awaited.NONE]
        assert talk.state.wanted.day == date(2026, 7, 11)
        assert talk.state.wanted.slot == time(18)

    def test_a_city_with_one_fee_needs_no_zip_for_the_price(self) -> None:
        talk = Talk()
        talk.say("12 adults in Fremont")
        assert talk.total == 66000

    def test_a_city_with_several_fees_gets_a_range(self) -> None:
        talk = Talk()
        made = talk.say("12 adults in San Francisco")
        assert talk.house.quotes == []
        assert "between" in made.reply.text
        assert made.state.awaited is Awaited.PLACE

    def test_a_taken_start_gets_others(self) -> None:
        talk = Talk()
        talk.house.full.add((date(2026, 7, 11), time(18)))
        assert "not free" in talk.say("12 adults in 94539 on july 11 at 6pm").reply.text

    def test_an_hour_outside_the_day_is_refused_with_the_reason(self) -> None:
        talk = Talk()
        talk.say("12 adults in 94539 on july 11")
        assert "between 9 AM and 10 PM" in talk.say("at 7am").reply.text

    def test_an_unknown_zip_is_asked_for_again(self) -> None:
        talk = Talk()
        assert talk.say("12 adults in 00000").state.awaited is Awaited.PLACE

    def test_several_wishes_are_answered_together(self) -> None:
        made = Talk().say("do you have vegan options and how much for 20 people?")
        assert set(made.reply.agents) == {"allergen", "lead_nurturing"}


class TestDays:
    def test_another_weekday_is_the_one_nearest_to_the_day_talked_of(self) -> None:
        talk = Talk()
        talk.say("anything open on Saturday, August 15 at 6 pm? 12 adults in 94587")
        talk.say("same but Sunday")
        assert talk.state.wanted.day == date(2026, 8, 16)
        talk.say("what about next Friday instead")
        assert talk.state.wanted.day != date(2026, 8, 14)

    def test_a_goodbye_that_names_a_day_asks_nothing(self) -> None:
        assert Talk().say("see ya tomorrow").reply.agents == ("smalltalk",)

    def test_what_it_comes_to_is_told_again(self) -> None:
        talk = Talk()
        talk.say("14 adults in 95125 on August 22")
        assert "$770" in talk.say("What does that come to?").reply.text


class TestPlaces:
    @pytest.mark.parametrize(
        "asked", ["what would you charge for 20 people in Livermore", "travel to Livermore, 20 people?"]
    )
    def test_a_bare_zip_goes_on_with_the_price(self, asked: str) -> None:
        talk = Talk()
        talk.say(asked)
        made = talk.say("94550")
        assert made.reply.agents == ("lead_nurturing",)
        assert talk.total == 20 * 5500


class TestPersons:
    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("150 people in Fremont", "large_party"),
            ("do you come to 93650?", "beyond_max_distance"),
            ("12 adults tomorrow in 94539", "short_notice"),
            ("my son has a severe peanut allergy", "severe_allergy"),
        ],
    )
    def test_handed_over_without_a_total(self, text: str, reason: str) -> None:
        talk = Talk()
        made = talk.say(text)
        assert made.reply.hand_over
        assert made.reply.hand_over.reason == reason
        assert talk.house.quotes == []

    def test_yes_accepts_the_offer_of_a_person(self) -> None:
        talk = Talk()
        talk.say("my chef was a bit rude last week")
        assert talk.say("yes please").reply.escalated

    def test_after_hours_the_promise_says_so(self) -> None:
        made = Talk().say("can I talk to a person", NOW.replace(hour=22))
        assert "in the morning" in made.reply.text

    def test_an_allergy_answer_carries_the_caveat_and_no_promise(self) -> None:
        text = Talk().say("does the fried rice have egg? one guest is allergic").reply.text
        assert "cross-contact cannot be excluded" in text
        assert "safe" not in text.lower()


def test_the_same_conversation_reads_the_same() -> None:
    first, second = Talk(), Talk()
    texts = ["hi", "how much for 12 adults in 94539?", "july 11"]
    assert [first.say(text).reply.text for text in texts] == [second.say(text).reply.text for text in texts]


@pytest.mark.parametrize("party", ["8 adults and 4 kids", "6 adults", "20 adults"])
def test_every_total_is_the_one_of_the_pricing_rules(party: str) -> None:
    talk = Talk()
    made = talk.say(f"{party} in 95112")
    assert f"${talk.total / 100:,.2f}".removesuffix(".00") in made.reply.text
