"""A few words are read in the light of what was talked of, and left alone when they stand on their own."""

from datetime import date

import pytest

from hibachi.ai.understanding.carried import carried, count_alone, reads_as_count
from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.text import plain
from hibachi.ai.understanding.types import Awaited, Clause, Intent
from tests.ai.test_reckoning import Talk

TODAY = date(2030, 6, 1)


def go_on(text: str, last: Intent, read: Intent = Intent.OUT_OF_SCOPE, sure: float = 0.0) -> Intent | None:
    clause = Clause(plain(text), read, sure)
    more = carried(clause, find_entities(text, TODAY), Awaited.NONE, last)
    return more.intent if more else None


class TestGoingOn:
    @pytest.mark.parametrize(
        ("last", "text"),
        [
            (Intent.CHANGE, "yes, I'm sure"),
            (Intent.BOOKING, "Yep, go ahead please."),
            (Intent.ALLERGEN, "good, and the gyoza"),
            (Intent.MENU, "ok what about the noodles?"),
            (Intent.LOGISTICS, "and if we're 35?"),
            (Intent.BOOKING, "10 adults, 94555, the 22nd at six"),
            (Intent.COMPLAINT, "my mother was in tears by dessert"),
            (Intent.AVAILABILITY, "the later one please"),
            (Intent.QUOTE, "so what's left after that"),
        ],
    )
    def test_words_without_a_wish_go_on_with_the_last_one(self, last: Intent, text: str) -> None:
        assert go_on(text, last) is last

    @pytest.mark.parametrize(
        ("last", "text"),
        [
            (Intent.MENU, "and 3 orders of gyoza"),  # an order, not a question about the dish
            (Intent.FAQ, "for 35"),  # a price may be meant: nothing says that it is more of the same
            (Intent.COMPLAINT, "is parking a problem at your place?"),
            (Intent.CHANGE, "yes but how far do you drive"),
            (Intent.SMALLTALK, "that one then"),
            (Intent.AVAILABILITY, "asdf"),
        ],
    )
    def test_words_that_may_mean_something_else_are_left_alone(self, last: Intent, text: str) -> None:
        assert go_on(text, last) is None

    def test_a_sure_reading_is_stronger_than_a_grievance_before(self) -> None:
        assert go_on("we are thinking of a ramen night", Intent.COMPLAINT, Intent.MENU, 0.97) is None

    @pytest.mark.parametrize(
        ("last", "text"),
        [
            (Intent.AVAILABILITY, "or two seatings, one after the other?"),
            (Intent.LOGISTICS, "if not him then whoever speaks some Spanish"),
            (Intent.COMPLAINT, "the one for 30 dollars"),
            (Intent.QUOTE, "the youngest two are 3 and 4"),
            (Intent.QUOTE, "one of the kids just turned 13"),
            (Intent.FAQ, "and with thirty"),
            (Intent.FAQ, "what about for 50?"),
        ],
    )
    def test_another_way_about_or_another_number_goes_on(self, last: Intent, text: str) -> None:
        assert go_on(text, last) is last


class TestWishForAPersonThatStands:
    @pytest.mark.parametrize(
        "text",
        ["yes, now please", "after 4 is best, I teach", "no, the owner", "tomorrow morning", "any number is fine"],
    )
    def test_when_and_whom(self, text: str) -> None:
        assert go_on(text, Intent.HUMAN) is Intent.HUMAN

    @pytest.mark.parametrize(
        "text", ["thanks, talk tomorrow", "you've been most helpful, good evening", "can the chef come at 6?", "gyoza"]
    )
    def test_a_goodbye_or_another_question_is_none(self, text: str) -> None:
        assert go_on(text, Intent.HUMAN) is None


class TestWhatIsHandedOver:
    @pytest.mark.parametrize(
        ("said", "after", "wanted"),
        [
            ("the chef is an hour late, we said 6, where is he", "its 6:25 now", Intent.COMPLAINT),
            ("speak to a representative", "yes, now please", Intent.HUMAN),
            ("my son is in hospital after your shrimp", "he only had two bites", Intent.COMPLAINT),
            ("can you knock something off for a teacher, 12 people", "same for fifteen", Intent.QUOTE),
        ],
    )
    def test_it_is_still_talked_of_afterwards(self, said: str, after: str, wanted: Intent) -> None:
        assert wanted in Talk(said).read(after)

    def test_hives_told_of_in_talk_of_ingredients_leave_it_at_these(self) -> None:
        assert Talk("any egg in the noodles?", "my kid gets hives").read("dumplings?") == (Intent.ALLERGEN,)


class TestFactsInPassing:
    def test_a_greeting_that_names_a_time_of_day_is_a_greeting(self) -> None:
        assert Talk("is the 3rd of July open?").read("hey hello again, me from this morning") == (Intent.SMALLTALK,)


class TestByTalk:
    def test_it_says_that_the_talk_decided(self) -> None:
        more = carried(
            Clause("the later one", Intent.OUT_OF_SCOPE, 0.0),
            find_entities("", TODAY),
            Awaited.NONE,
            Intent.AVAILABILITY,
        )
        assert more is not None
        assert more.by_talk


class TestCountsTakenBack:
    def test_what_follows_the_count_only_tells_why(self) -> None:
        assert count_alone("no sorry 18, my cousins come too") == "no sorry 18"
        assert count_alone("sorry 22") == "sorry 22"

    @pytest.mark.parametrize(
        "text", ["18 actually", "sorry 22", "no wait, 15", "17 in total", "no sorry 18, my cousins come too"]
    )
    def test_in_talk_of_a_price(self, text: str) -> None:
        assert reads_as_count(plain(text), Intent.QUOTE, Awaited.PLACE)

    @pytest.mark.parametrize(
        ("text", "last", "awaited"),
        [
            ("18 actually", Intent.AVAILABILITY, Awaited.NONE),  # the 18th
            ("6 instead", Intent.QUOTE, Awaited.SLOT),
            ("12 then", Intent.QUOTE, Awaited.DATE),
            ("94539", Intent.QUOTE, Awaited.PLACE),
            ("18", Intent.QUOTE, Awaited.PLACE),  # the dialogue knows what a lone number is
        ],
    )
    def test_not_where_another_number_is_meant(self, text: str, last: Intent, awaited: Awaited) -> None:
        assert not reads_as_count(text, last, awaited)


class TestNoWishForAPersonOutlastsMoney:
    @pytest.mark.parametrize(
        "text", ["we're 12 adults now", "and what's the total now", "14 adults now, whats the damage"]
    )
    def test_a_count_or_its_price_is_no_more_of_it(self, text: str) -> None:
        assert go_on(text, Intent.HUMAN) is None

    def test_in_two_clauses_either(self) -> None:
        said = understand("hey, were 12 adults now. what's the total", TODAY, last_intent=Intent.HUMAN)
        assert not said.has(Intent.HUMAN)
