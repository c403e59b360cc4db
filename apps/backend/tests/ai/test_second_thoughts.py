"""People who try things out, take them back, ask somebody at home first, and point at what was just said."""

from datetime import date, time

import pytest

from hibachi.ai.dialogue.acts import accepts, read_acts
from hibachi.ai.dialogue.party_changes import Known, changed
from hibachi.ai.dialogue.putting_off import puts_off, takes_up
from hibachi.ai.dialogue.rules import near_the_day
from hibachi.ai.dialogue.starts import referred
from hibachi.ai.dialogue.types import State, Wanted
from hibachi.ai.escalation.innocent import explains
from hibachi.ai.escalation.rules import discount_request
from hibachi.ai.escalation.types import Reason
from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.parsers.dates import days_listed
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.text import clauses, plain
from hibachi.ai.understanding.types import Awaited, Intent
from tests.ai.test_reckoning import Talk

TODAY = date(2026, 6, 12)
SATURDAY = date(2026, 8, 1)


class TestWhoComesOnTop:
    @pytest.mark.parametrize(
        ("text", "heads"),
        [
            ("what if four of the cousins came too, they're all between 7 and 10", (14, 4, 0)),
            ("and if my two nieces come, 8 and 9 years old?", (14, 2, 0)),
            ("and what if the three little ones eat too they are six seven and ten", (14, 3, 0)),
            ("suppose my two sisters fly in", (16, 0, 0)),
            ("what would it be if only 9 came", (9, 0, 0)),
            ("my mother in law decided to come", (15, 0, 0)),
        ],
    )
    def test_those_named_are_not_the_whole_party(self, text: str, heads: tuple[int, int, int]) -> None:
        found = changed(Known(Wanted(adults=14)), plain(text))
        assert found
        assert (found.adults, found.children, found.toddlers) == heads

    def test_without_them_it_is_as_before(self) -> None:
        found = changed(Known(Wanted(adults=14, children=4), Wanted(adults=14)), plain("ok no, without the cousins"))
        assert found
        assert found.children == 0

    @pytest.mark.parametrize("text", ["there are eleven steps down to our garden", "we have 3 dogs, is that ok"])
    def test_things_are_no_guests(self, text: str) -> None:
        assert not find_entities(text, TODAY).party

    @pytest.mark.parametrize(
        ("text", "guests"),
        [("there will be 22 nurses", 22), ("we'd be 18 only", 18), ("make it 13, my neighbor wants in", 13)],
    )
    def test_people_are(self, text: str, guests: int) -> None:
        found = find_entities(text, TODAY).party
        assert (found.guests, found.relative) == (guests, False)

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [("I don't know how many, somewhere between 15 and 20, in 94539", 15, 20)],
    )
    def test_a_range(self, text: str, low: int, high: int) -> None:
        found = find_entities(text, TODAY).party
        assert (found.guests_min, found.guests_max) == (low, high)

    def test_friends_come_on_top_of_adults(self) -> None:
        assert find_entities("5 adults n 4 of my friends (15 n 16) in 94539", TODAY).party.adults == 9

    @pytest.mark.parametrize(
        "text", ["whats the latest we can add one more kid", "what happens if only 9 show up on the day"]
    )
    def test_a_question_of_the_rules_changes_nobody(self, text: str) -> None:
        talk = Talk("14 adults in 94539")
        assert "24 hours" in talk.say(text)
        assert (talk.state.wanted.adults, talk.state.wanted.children) == (14, 0)

    def test_a_dish_for_mom_and_dad_is_two(self) -> None:
        assert "$780" in Talk("14 adults in 94539").say("can we get filet for my mom n dad")

    def test_then_12_is_a_head_count_in_talk_of_a_price(self) -> None:
        assert "$660" in Talk("how much for 6 in 94539").say("ok then 12")


class TestTakingBack:
    def test_the_last_of_two_what_ifs_or_both(self) -> None:
        talk = Talk("9 adults in 94539", "what if 3 kids come too", "and suppose my two sisters fly in")
        assert "$585" in talk.say("no no they won't come forget that")
        assert "$550" in talk.say("ok go back to the original")

    def test_what_was_just_changed_without_a_what_if(self) -> None:
        talk = Talk("12 adults in 94539", "4 of them want lobster, what then")
        assert "$660" in talk.say("lol no skip that")

    def test_never_mind_may_end_the_talk(self) -> None:
        talk = Talk("12 adults in 94539", "sorry, 14 adults")
        talk.say("never mind, thanks")
        assert talk.state.wanted.adults == 14

    def test_a_dish_is_left_out_again(self) -> None:
        talk = Talk("14 adults in 94539, five filets")
        assert "$770" in talk.say("hm leave the filet out again")


class TestPuttingOff:
    @pytest.mark.parametrize(
        "text",
        ["let me ask my wife", "need to ask my roommates brb", "i have to run this by my boss", "let me sleep on it"],
    )
    def test_somebody_is_asked_first(self, text: str) -> None:
        assert puts_off(text)

    @pytest.mark.parametrize(
        "text", ["can i ask the chef something?", "may we ask for the noodles", "what should i ask"]
    )
    def test_asking_us_puts_nothing_off(self, text: str) -> None:
        assert not puts_off(text)

    @pytest.mark.parametrize(
        "text", ["good morning, me again. she says yes", "ok they r in", "my boss agrees", "yes please"]
    )
    def test_a_yes_is_brought_back(self, text: str) -> None:
        assert takes_up(text)

    @pytest.mark.parametrize("text", ["ok thanks", "great", "we're in Fremont", "they are happy to help"])
    def test_politeness_is_no_yes(self, text: str) -> None:
        assert not takes_up(text)

    def test_nothing_is_booked_and_the_talk_goes_on_where_it_was(self) -> None:
        talk = Talk("12 adults in 94539 on July 25", "6pm")
        assert "not booked" in talk.say("hang on, let me ask my wife")
        assert "July 25 at 6 PM" not in talk.say("ok thanks")
        assert "July 25 at 6 PM" in talk.say("she says yes")


class TestYesAndNo:
    @pytest.mark.parametrize("text", ["that's it, yes", "same time, yes", "yess"])
    def test_a_yes_at_the_end(self, text: str) -> None:
        assert accepts(text)

    @pytest.mark.parametrize(
        ("text", "accepted"),
        [
            ("great, what's the price with the 10?", False),
            ("perfect. is the deposit refundable?", False),
            ("ok, are you free at 6 instead?", False),
            ("yes, and do you bring chairs?", True),
            ("great, can you hold it?", True),
            ("sounds good, do it", True),
        ],
    )
    def test_taking_note_before_a_question_is_no_yes(self, text: str, accepted: bool) -> None:
        assert accepts(text) is accepted

    def test_a_wait_before_a_question_refuses_nothing(self) -> None:
        said = understand("wait is the meat halal", TODAY)
        assert not read_acts(said, State()).declines

    @pytest.mark.parametrize(
        ("text", "cancels"),
        [
            ("cancel deadline", False),
            ("until when can I cancel", False),
            ("what would we owe if we had to call it off", False),
            ("we have to call the whole thing off", True),
            ("please cancel it", True),
        ],
    )
    def test_asking_about_the_rule_cancels_nothing(self, text: str, cancels: bool) -> None:
        assert read_acts(understand(text, TODAY), State()).cancels is cancels


class TestStarts:
    OFFERED = tuple((SATURDAY, time(hour)) for hour in (12, 15, 18, 21))

    @pytest.mark.parametrize(
        ("text", "in_hand", "hour"),
        [
            ("the last one", None, 21),
            ("hmm that's late for the kids. the one before that", 21, 18),
            ("one earlier", 18, 15),
            ("the one after", 18, 21),
            ("the later one", None, 21),
        ],
    )
    def test_pointed_at(self, text: str, in_hand: int | None, hour: int) -> None:
        slot = time(in_hand) if in_hand else None
        before = State(wanted=Wanted(adults=12, day=SATURDAY, slot=slot), offered=self.OFFERED)
        said = understand(text, TODAY)
        assert referred(before, before, said, read_acts(said, before)).wanted.slot == time(hour)

    def test_a_goodbye_chooses_none(self) -> None:
        before = State(wanted=Wanted(adults=12, day=SATURDAY), offered=self.OFFERED)
        said = understand("ok gotta run, I'll text you later", TODAY)
        assert referred(before, before, said, read_acts(said, before)).wanted.slot is None

    @pytest.mark.parametrize(
        "text",
        [
            "Saturday July 25th, do you have something around six?",
            "can we push it to 6 instead",
            "july 11 6ish",
            "how about the 22nd of august around 6",
        ],
    )
    def test_an_hour_without_its_clock(self, text: str) -> None:
        found = find_entities(text, TODAY)
        assert (found.clock, bool(found.party)) == (time(18), False)


class TestDays:
    @pytest.mark.parametrize(
        ("text", "day"),
        [("then yes, hold Saturday", SATURDAY), ("Friday is better for everyone after all", date(2026, 7, 31))],
    )
    def test_a_weekday_is_the_one_near_the_day_talked_of(self, text: str, day: date) -> None:
        before = State(wanted=Wanted(day=SATURDAY))
        assert near_the_day(understand(text, TODAY), before, TODAY).entities.day == day

    @pytest.mark.parametrize(
        "text",
        ["how long from the first flame to the last plate", "and the second chef?", "is it the 3rd biggest grill"],
    )
    def test_what_is_numbered_is_no_day(self, text: str) -> None:
        assert find_entities(text, TODAY).day is None

    @pytest.mark.parametrize("text", ["is the 4th still open", "maybe the fourth?", "the 4th at 6 works"])
    def test_a_day_by_its_number(self, text: str) -> None:
        assert find_entities(text, TODAY).day == date(2026, 7, 4)

    @pytest.mark.parametrize(
        ("text", "days"),
        [
            ("what is open on august 7 and on august 8", [date(2026, 8, 7), date(2026, 8, 8)]),
            ("august 7 or the 9th of august", [date(2026, 8, 7), date(2026, 8, 9)]),
            ("can we move it from august 7 to august 8", []),
            ("not august 7, august 8", []),
            ("august 7", []),
        ],
    )
    def test_days_side_by_side(self, text: str, days: list[date]) -> None:
        assert days_listed(text, TODAY) == days

    def test_each_of_two_days_is_looked_up(self) -> None:
        talk = Talk("16 adults in 94538")
        said = talk.say("what is open on august 7 and on august 8?")
        assert "August 7" in said
        assert "August 8" in said
        assert "August 7 at 6 PM" in talk.say("the friday at 6")

    def test_a_city_left_a_moment_ago_keeps_its_zip(self) -> None:
        talk = Talk("13 adults in San Francisco 94103", "and in Sacramento 95814?")
        assert "$734.60" in talk.say("no way. San Francisco")

    def test_a_call_is_another_matter(self) -> None:
        before = State(wanted=Wanted(day=SATURDAY))
        assert near_the_day(understand("call me on Monday", TODAY), before, TODAY).entities.day == date(2026, 6, 15)

    @pytest.mark.parametrize(
        "text", ["can you keep August 20 until tomorrow", "I'll let you know by Monday, August 20"]
    )
    def test_until_when_they_decide_is_not_the_day(self, text: str) -> None:
        found = find_entities(text, TODAY).day
        assert found == date(2026, 8, 20)


class TestPlainQuestions:
    def test_why_so_few_pay_so_much_and_who_else_could_come(self) -> None:
        talk = Talk("how much for 6 in 94539")
        assert "$330" in talk.say("why so much, it's only 6")
        assert "10 adults" in talk.say("and how many could we be for that")

    def test_a_larger_party_pays_by_the_head(self) -> None:
        assert "minimum" not in Talk("12 adults in 94539").say("why is that so much")

    def test_where_a_sum_comes_from(self) -> None:
        said = Talk("11 adults in 94103").say("where does the $19.60 come from?")
        assert "39.8 miles" in said
        assert "$2 per mile" in said

    def test_the_same_on_a_tuesday_beside_something_else(self) -> None:
        said = Talk("8 adults in 94539").say("how does one pay the rest, and is it the same price on a Tuesday?")
        assert "same on every day" in said
        assert "balance" in said

    def test_count_and_menu_have_a_deadline_each(self) -> None:
        said = Talk().say("When do you need the final number of guests, and the menu choices?")
        assert "24 hours" in said
        assert "12 hours" in said

    @pytest.mark.parametrize("text", ["is her allergy on it?", "do you still know about my brother"])
    def test_an_allergy_is_on_record(self, text: str) -> None:
        assert "soy" in Talk("12 adults in 94539", "my brother is allergic to soy").say(text)

    def test_what_would_be_owed_if_it_were_called_off(self) -> None:
        said = Talk("24 adults in 95112 on August 29").say(
            "what would we owe if we had to call it off ten days before?"
        )
        assert "refunded" in said

    def test_two_days_cost_the_same(self) -> None:
        talk = Talk("16 adults in 94538")
        assert "same on every day" in talk.say("what's the difference in price between the two days")

    def test_another_place_is_another_price(self) -> None:
        talk = Talk("13 adults in 94103", "why travel fee")
        assert "$847.80" in talk.say("n in sacramento 95814?")

    def test_two_places_named_with_with(self) -> None:
        said = Talk().say("40 adults, could you compare the price in 94539 with 95814?")
        assert "$132.80 less" in said

    def test_a_second_condition_is_a_question_of_its_own(self) -> None:
        assert clauses("what about rain, and if we have to cancel") == ("what about rain", "if we have to cancel")

    def test_praise_after_a_grievance_is_no_grievance(self) -> None:
        text = "the chef was a delight though, so we want to do it again"
        assert Intent.COMPLAINT not in understand(text, TODAY, Awaited.NONE, Intent.COMPLAINT).intents

    def test_who_is_new_to_it_is_not_angry(self) -> None:
        assert explains(Reason.ANGRY_COMPLAINT, "never done anything like this. how does it even work?")
        assert not explains(Reason.ANGRY_COMPLAINT, "i have never had anything this bad in my life")

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("can your guy get the grill down there?", False),
            ("when do you need the final number of guests", False),
            ("can you get the price down a bit", True),
            ("I need your final number, can you do better", True),
        ],
    )
    def test_down_the_steps_is_no_lower_price(self, text: str, found: bool) -> None:
        assert (discount_request._CUES.found(text) or discount_request._CONCEPT.found(text)) is found
