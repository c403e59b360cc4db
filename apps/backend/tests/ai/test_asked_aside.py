"""What is asked or told in other ways: who is in a sauce, mixed languages, a yes put off, the outcome of a change."""

from datetime import date

import pytest

from hibachi.ai.dialogue.counts import with_count
from hibachi.ai.dialogue.dishes import asks_contents
from hibachi.ai.dialogue.putting_off import puts_off
from hibachi.ai.dialogue.types import State, Wanted
from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.text import plain
from tests.ai.test_reckoning import Talk

TODAY = date(2026, 6, 12)


class TestWhatIsInADish:
    @pytest.mark.parametrize(
        "text",
        [
            "The yum yum sauce, other people calling it shrimp sauce. There is shrimp inside?",
            "what is in the yum yum sauce",
            "does the yum yum have any seafood in it",
        ],
    )
    def test_is_told_by_its_recipe(self, text: str) -> None:
        answer = Talk().say(text)
        assert "Yum-yum sauce contains egg and soy" in answer
        assert "cross-contact cannot be excluded" in answer

    def test_in_talk_of_allergens_another_one_is_one_more(self) -> None:
        talk = Talk("our daughter gets a rash from sesame, what has it?")
        assert "yum-yum" in talk.say("And my wife's off eggs, her stomach. so the rice, and what else?").lower()

    @pytest.mark.parametrize("text", ["whats in it, just rice n chicken?", "how much is the gyoza", "what is in there"])
    def test_of_the_price_it_is_another_question(self, text: str) -> None:
        assert not asks_contents(plain(text), find_entities(text, TODAY).menu)


class TestMixedLanguages:
    @pytest.mark.parametrize(
        "text",
        [
            "hola, need a price for 12 adults in 95128, cuanto es",
            "buenas! 12 adults in 95128, cuanto cuesta total? thank you",
            "gracias! ok y para 12 adults in 95128 how much",
        ],
    )
    def test_english_with_some_spanish_is_answered(self, text: str) -> None:
        assert "$660" in Talk().say(text)

    @pytest.mark.parametrize(
        "text", ["¿Cuánto cuesta para veinte adultos en Hayward?", "Hola, quiero reservar una cena para mi familia."]
    )
    def test_spanish_is_told_that_we_answer_in_english(self, text: str) -> None:
        assert "inglés" in Talk().say(text)


class TestAYesPutOff:
    @pytest.mark.parametrize(
        "text",
        [
            "Perfect, need a signature upstairs and then I'll be back.",
            "great, let me get it approved first",
            "sounds good, will confirm tomorrow",
            "perfect. waiting on my boss's go-ahead",
            "kk let me ask the girls",
            "I'll run it by my bowling league",
        ],
    )
    def test_decides_nothing_yet(self, text: str) -> None:
        assert puts_off(plain(text))

    @pytest.mark.parametrize(
        "text",
        [
            "yes hold it, I'll be there",
            "let me talk to the owner",
            "do you need a signature from me?",
            "can we get the deposit back",
        ],
    )
    def test_other_words_do_not_put_off(self, text: str) -> None:
        assert not puts_off(plain(text))


class TestTheOutcomeOfAChange:
    @pytest.mark.parametrize(
        ("text", "total"),
        [
            ("two cousins added themselves so 20. how much does that make it", "$1,100"),
            ("3 aunts joined so we're at 21 now, price?", "$1,155"),
            ("plus 4 coworkers makes 22. what's it now", "$1,210"),
            ("two dropped out so 16", "$880"),
            ("with the 2 new girls thats 20, new total?", "$1,100"),
        ],
    )
    def test_is_the_count(self, text: str, total: str) -> None:
        assert total in Talk("18 adults in 95128, how much?").say(text)

    def test_children_told_of_are_among_them(self) -> None:
        talk = Talk("10 adults and 4 kids in 95128, how much?")
        assert "12 adults and 4 children" in talk.say("two cousins added themselves so 16. how much")

    def test_an_hour_is_none(self) -> None:
        before = State(wanted=Wanted(adults=18, zip="95128", day=date(2026, 9, 12)), quoted_cents=99_000)
        assert not with_count(understand("come earlier too, so 3", TODAY), before).entities.party


class TestPricesAskedAside:
    def test_a_dish_in_place_of_one_left_out(self) -> None:
        asked = "Salmon how much is more for each person, if they take it and not the chicken?"
        answer = Talk("11 adults in 94555, how much?").say(f"I have one question more, it is from me. {asked}")
        assert "Salmon is an upgrade for $5" in answer
        assert "Chicken" not in answer

    def test_the_amount_on_the_day(self) -> None:
        assert "$1,000" in Talk("20 adults in 95128, how much?").say("thank u!! whats the amount on the day then")

    def test_a_dish_with_a_story_is_no_complaint(self) -> None:
        story = (
            "He ordered the scallops every single birthday. If eight of us had scallops in place of another, for him?"
        )
        assert "$1,140" in Talk("20 adults in 94541, how much?").say(story)

    @pytest.mark.parametrize(
        "text",
        [
            "how long is it good for after its cooked if its just on the table outside",
            "how many hours can it stay outside once it's grilled",
            "how long can cooked food stand out",
        ],
    )
    def test_how_long_food_may_stand_out(self, text: str) -> None:
        assert "2 hours" in Talk().say(text)

    def test_whose_the_leftovers_are(self) -> None:
        assert "leftovers are yours" in Talk().say("do we get to keep the leftovers")


class TestACityNamedAfterItsZip:
    def test_says_nothing_new(self) -> None:
        talk = Talk("14 adults in 94539, how much?")
        talk.say("Marta Quiroga, 12 Oak Street, Fremont, 510-555-0117")
        assert talk.state.wanted.zip == "94539"

    def test_another_city_takes_its_place(self) -> None:
        talk = Talk("14 adults in 94539, how much?")
        talk.say("and in Oakland?")
        assert (talk.state.wanted.zip, talk.state.wanted.city) == (None, "Oakland")


class TestFoodThatNoArticleIsAbout:
    @pytest.mark.parametrize("text", ["He has the dentures. Which one of the foods is soft for him?"])
    def test_is_chosen_from_what_there_is(self, text: str) -> None:
        assert "tofu" in Talk("11 adults in 94555, how much?").say(text)

    def test_what_an_article_is_about_it_answers(self) -> None:
        assert "beef to 145" in Talk("11 adults in 94555, how much?").say("how done is the steak, can it be rare?")


class TestAllOfSeveralAges:
    @pytest.mark.parametrize(
        ("text", "kinds"),
        [
            ("7 adults 9 kids all 5 to 7.. well 3 are 5 and 6 are over", (7, 6, 3)),
            ("10 adults and 2 boys, both 15", (12, None, None)),
        ],
    )
    def test_are_told_apart(self, text: str, kinds: tuple[int, int | None, int | None]) -> None:
        party = find_entities(text, TODAY).party
        assert (party.adults, party.children, party.toddlers) == kinds
