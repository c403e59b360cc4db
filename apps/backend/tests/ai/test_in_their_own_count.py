"""Guests, prices, days and dishes counted the way people do it: by name, by dozens, by the head, by what is left."""

from datetime import date

import pytest

from hibachi.ai.agents.asides import minimum, refunds, who_pays
from hibachi.ai.dialogue.breakdown import asks_parts
from hibachi.ai.escalation.rules.indoor_cooking import is_outdoors
from hibachi.ai.escalation.rules.late_chef import is_over
from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.parsers.contact import find_name
from hibachi.ai.understanding.text import plain
from tests.ai.test_reckoning import Talk

TODAY = date(2026, 6, 12)


@pytest.mark.parametrize(
    ("text", "adults", "children", "toddlers"),
    [
        ("10 adults, then harper is 13, miles is 12, the twins are 6, junie is 5 and otis is ten months", 11, 3, 2),
        ("12 adults plus my twin nieces, who are 8", 12, 2, None),
        ("16 adults, and two children also, one is 8 years and one is 3 years", 16, 1, 1),
        ("9 adult 4 kid. kid 7 8 10 11", 9, 4, None),
        ("12 adults and three little ones incl the birthday girl, all under 4", 12, None, 3),
        ("U10 girls end of season party. 14 girls all 8 or 9 yrs old plus 4 adults", 4, 14, None),
        ("8 grown ups and 6 of us kids, we are 11 or 12", 8, 6, None),
        ("9 that pay full and 5 kids", 9, 5, None),
        ("45 adults. 8 of them between 6 and 12, and 4 babies under three", 45, 8, 4),
    ],
)
def test_who_comes(text: str, adults: int, children: int | None, toddlers: int | None) -> None:
    party = find_entities(text, TODAY).party
    assert (party.adults, party.children, party.toddlers) == (adults, children, toddlers)


@pytest.mark.parametrize("text", ["the gate is 4 and the shed is 10 feet wide", "steak is 10, lobster is 15, right?"])
def test_things_have_no_ages(text: str) -> None:
    assert not find_entities(text, TODAY).party


def test_guests_between_two_numbers_are_a_range() -> None:
    party = find_entities("Guests will be between 14 and 18, all adults", TODAY).party
    assert (party.guests_min, party.guests_max) == (14, 18)


def test_an_even_dozen_is_twelve() -> None:
    assert find_entities("so we're an even dozen now", TODAY).party.guests == 12


@pytest.mark.parametrize("text", ["thats like 92 each a head", "isn't it 55 a head", "i read 55 per person"])
def test_the_price_of_one_counts_nobody(text: str) -> None:
    assert not find_entities(text, TODAY).party


@pytest.mark.parametrize(
    "text",
    [
        "alright i'll bring it to the group tomorrow",
        "Splendid. I'll put it to the committee on Thursday.",
        "will confirm w the club thursday",
        "let me ask my wife tonight",
        "our chef on Saturday got here 25 minutes late, no big deal",
        "did the giants win last night? I fell asleep in the seventh",
        "The 12-year-old turns thirteen on August 2, so by the day of the dinner he is no child",
    ],
)
def test_days_that_are_not_the_partys(text: str) -> None:
    assert find_entities(text, TODAY).when is None


@pytest.mark.parametrize(
    "text",
    [
        "we want to come together on Thursday, can you do it",
        "can you check tomorrow at 6",
        "let's do it on the seventh",
        "let me ask: is saturday free?",
        "we need to know if Saturday works",
        "I need to decide between Saturday and Sunday",
    ],
)
def test_days_that_are(text: str) -> None:
    assert find_entities(text, TODAY).when is not None


def test_a_shout_is_no_name() -> None:
    assert find_name("I am ABSOLUTELY FURIOUS. This is DISGUSTING, my daughter was in TEARS.") is None
    assert find_name("hi, this is MARIA LOPEZ from 94538") == "MARIA LOPEZ"


class TestAfterAPrice:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            pytest.param(
                "my friend says one must pay 100 first. so 890 and 100 more?",
                "part of it",
                id="the total named is no party",
            ),
            pytest.param("gyoza, 3 orders for the table please", "**$920**", id="add-ons"),
            pytest.param("a portion of yakisoba for each of the sixteen", "**$970**", id="for each of all"),
            pytest.param(
                "How much more if all 14 replace one protein with filet mignon?", "$70 more", id="all of so many"
            ),
            pytest.param("If nobody at our table orders shrimp, does the price change?", "stays the same", id="which"),
            pytest.param("I forgot Sophie, she is 7. So five kids", "**$920**", id="so many of a kind now"),
            pytest.param("break it down for me please", "$890", id="its parts"),
        ],
    )
    def test_is_answered_by_a_sum(self, text: str, said: str) -> None:
        assert said in Talk("14 adults and 4 kids in 94538, how much?").say(text)

    def test_an_order_less_is_no_talk_of_allergens(self) -> None:
        talk = Talk("16 adults in 94086 with 3 plates of gyoza and 4 of the yakisoba noodles, total?")
        assert "**$920**" in talk.say("And drop one plate of gyoza, my son-in-law is on a diet.")

    def test_an_upgrade_on_top_is_a_third_protein_until_it_is_none(self) -> None:
        talk = Talk("10 adults in 94301, lobster tail for each of them. Total?")
        assert "**$800**" in talk.say("And if they keep both proteins and the lobster comes on top as a third one?")
        assert "**$700**" in talk.say("Fine, stay with the first variant. What's the total?")

    def test_the_standard_menu_again_takes_upgrades_off(self) -> None:
        talk = Talk("18 adults in 95112 with 18 filet mignon, total?")
        assert "**$880**" in talk.say("Standard menu again, but two guests fewer, what's the total?")


@pytest.mark.parametrize(
    "text",
    [
        "how many of us can there be before it costs more than that",
        "how many of us til its really 55 a head then",
        "that's like 92 each. ur website says 55",
    ],
)
def test_the_minimum_is_explained_by_what_it_covers(text: str) -> None:
    assert minimum.asks(plain(text))
    assert "up to 10 adults" in Talk("6 adults in 94587, how much").say(text)


@pytest.mark.parametrize(
    ("text", "total"),
    [("Tom and Aisha are in as well, what's that then?", "$715"), ("Jen, Mike and Rosa can't make it", "$550")],
)
def test_names_side_by_side_do_the_same(text: str, total: str) -> None:
    assert f"**{total}**" in Talk("11 adults in 94538 total?").say(text)


def test_what_is_kept_later_is_asked_on() -> None:
    talk = Talk("Up to when could I cancel a party and get everything back?")
    assert "deposit" in talk.say("And if she tells me only two days before?")
    assert not refunds.asks(plain("what if I don't cancel but move it, say 2 weeks ahead"))


def test_kids_who_are_adults_by_age_are_told_so() -> None:
    assert who_pays.asks(plain("wait we're KIDS tho?? isnt it 30"))
    assert who_pays.asks(plain("at what age does a grandchild begin to count as a grown-up?"))
    assert "13" in Talk("10 of us in 94538").say("wait we're KIDS tho?? isnt it 30")


def test_parts_of_a_total_are_asked_for() -> None:
    assert asks_parts("why the odd cents?")
    assert not asks_parts("why do you cook outdoors?")


def test_an_evening_that_is_over_needs_nobody_at_once() -> None:
    assert is_over(plain("Our chef on Saturday got here about 25 minutes after the time we'd agreed"))
    assert not is_over(plain("it's 6:40 on Saturday and our chef is not here yet, guests are waiting"))


def test_the_lawn_is_outdoors() -> None:
    assert is_outdoors(plain("could you cook inside if it's hot? just asking, we'd do it on the lawn"))
    assert not is_outdoors(plain("we'd do it in the living room"))
    assert not is_outdoors(plain("we'd do it in the yard, but if it rains I want the grill in the garage"))
