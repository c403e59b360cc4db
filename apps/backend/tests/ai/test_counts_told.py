"""Counts said again or put right, groups named by what they do, dishes counted by who takes them."""

from datetime import date

import pytest

from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.parsers.takers import shared_out, takers_counted
from hibachi.ai.understanding.types import Party
from tests.ai.test_reckoning import Talk


def party(text: str) -> Party:
    return find_entities(text, date(2026, 6, 12)).party


class TestSaidAgain:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            (
                "14 adults no wait sorry 13 adults my cousin's not coming 13 adults and 2 kids",
                Party(adults=13, children=2),
            ),
            ("We expect 20 adults, excuse me, 18 adults. Eighteen adults in Hayward", Party(adults=18)),
            ("19 adults and 3 kids 7 8 and 9. Nineteen adults three kids", Party(adults=19, children=3)),
            (
                "I said 14 adults to my wife but it is 13 adults and 2 children of 8 and 10",
                Party(adults=13, children=2),
            ),
            ("20 adults well 21 with me so 21 adults", Party(adults=21)),
            ("13 adults and 2 kids so 13 adults and 2 kids right", Party(adults=13, children=2)),
        ],
    )
    def test_holds_once(self, text: str, told: Party) -> None:
        assert party(text) == told

    @pytest.mark.parametrize(
        ("text", "adults"),
        [
            ("5 adults from his side and 4 adults from mine", 9),
            ("my family is 6 adults and my sister's family is 4 adults", 10),
            ("4 adults and the neighbours 4 adults", 8),
            ("8 men and 8 women", 16),
        ],
    )
    def test_two_groups_are_added_up(self, text: str, adults: int) -> None:
        assert party(text) == Party(adults=adults)


class TestGroups:
    @pytest.mark.parametrize("text", ["20 nurses no kids", "20 fifth grade teachers", "a lunch for 20 consultants"])
    def test_are_counted_by_what_they_do(self, text: str) -> None:
        assert party(text).guests == 20

    @pytest.mark.parametrize(
        "text", ["the grill has 6 burners", "we own 20 folding chairs", "it costs 20 dollars", "8 footers"]
    )
    def test_things_are_no_guests(self, text: str) -> None:
        assert not party(text)

    @pytest.mark.parametrize(
        "text",
        [
            "18 women, no kids, San Jose 95128. Total? I'm Ana Ruiz, 408-555-0171, ana@example.com",
            "My name is Peter Lang, phone 510-555-0122. We would be 18 grown-ups in 95128. The price please.",
            "im Kay, number 650-555-0141, 18 coworkers, 95128, whats the damage",
        ],
    )
    def test_are_counted_beside_a_phone_number(self, text: str) -> None:
        assert "$990" in Talk().say(text)

    def test_a_house_number_counts_nobody(self) -> None:
        assert "10 adults" in Talk("10 adults in 94544, how much?").say(
            "I'm Al, al@example.com, 128 Smith Street. Total?"
        )


class TestTakers:
    @pytest.mark.parametrize(
        ("text", "total"),
        [
            ("Ok then 4 persons with salmon. How much is everything now?", "$570"),
            ("if six of the 10 take filet mignon instead of one of their meats what do I add", "$580"),
            ("ok 3 people want the lobster instead. whats that", "$595"),
            ("two guests would like salmon rather than chicken, what would that make it", "$560"),
            ("what if half of us do filet", "$575"),
            ("4 guests will upgrade to filet mignon, how much is it all together", "$570"),
        ],
    )
    def test_are_some_of_a_known_party(self, text: str, total: str) -> None:
        assert total in Talk("10 adults in 94544, how much?").say(text)

    def test_more_people_with_a_dish_join(self) -> None:
        assert "12 adults" in Talk("10 adults in 94544, how much?").say("2 more people are coming, total?")

    def test_a_party_told_with_its_dish_is_the_party(self) -> None:
        assert "12 adults" in Talk().say("12 people with lobster in 94544, how much?")

    def test_no_more_take_it_than_there_are(self) -> None:
        assert takers_counted("30 people with lobster", 10) == "30 people with lobster"

    @pytest.mark.parametrize(
        ("text", "counted"),
        [
            ("and my auntie wants them noodles, say 5 orders", "5 noodles"),
            ("noodles too, 5 orders of em", "5 noodles"),
            ("gyoza, make it 3 orders", "3 gyoza"),
            ("put us down for edamame, 4", "4 edamame"),
            ("fried rice on top, like 6 portions", "6 extra fried rice"),
            ("lobster for the birthday couple, so 2", "2 lobster"),
        ],
    )
    def test_a_number_after_the_dish_counts_it(self, text: str, counted: str) -> None:
        assert counted in shared_out(text)

    @pytest.mark.parametrize("text", ["we like noodles, 12 people", "with lobster, 3 kids", "gyoza for 12"])
    def test_a_number_of_people_does_not(self, text: str) -> None:
        assert shared_out(text) == text
