"""Head counts told as a form, as company named one by one, put right, or all of an age; and where others are."""

from datetime import date

import pytest

from hibachi.ai.dialogue.party_changes import Known, changed
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.text import plain
from hibachi.ai.understanding.types import Party
from tests.ai.test_reckoning import Talk

TODAY = date(2026, 6, 12)


def heads(text: str) -> tuple[int | None, int, int]:
    party = find_entities(text, TODAY).party
    return party.adults if party.adults is not None else party.guests, party.children or 0, party.toddlers or 0


class TestAFormFilledIn:
    @pytest.mark.parametrize(
        "text",
        [
            "Adults: 10\nChildren (6 to 12): 4\nUnder five: 2\nPlace: my garden, Fremont 94538",
            "adults: 10, kids (6-12): 4, toddlers (under 6): 2",
            "Adults - 10\nChildren 6-12 - 4\nUnder 5 - 2",
            "Number of adults: 10\nNumber of children: 4\nInfants: 2",
            "grown-ups = 10; ages 6 to 12 = 4; 5 and under = 2",
            "Adults (13+): 10. Kids: 4. Babies: 2.",
        ],
    )
    def test_each_line_is_a_count(self, text: str) -> None:
        assert heads(text) == (10, 4, 2)

    def test_ages_after_a_label_are_no_counts(self) -> None:
        assert heads("12 adults. Children: 8, 10 and 4") == (12, 2, 1)


class TestCompanyNamedOneByOne:
    @pytest.mark.parametrize(
        ("text", "adults"),
        [
            ("It's me, the wife, five friends, plus our girl who is 9 and the boy, he's 7", 7),
            ("me, my husband, our 3 neighbours and my mom", 6),
            ("the two of us plus 6 friends", 8),
            ("my wife and I plus ten coworkers", 12),
            ("just me, my sister and her husband plus 4 kids", 3),
            ("me and 2 other couples", 5),
            ("myself, my partner and four colleagues", 6),
            ("both of us and 9 relatives", 11),
        ],
    )
    def test_all_are_counted(self, text: str, adults: int) -> None:
        assert heads(text)[0] == adults

    @pytest.mark.parametrize(
        "text",
        [
            "me and my wife want a price for 10 people",
            "my wife and I are looking at 10 people",
            "me, my wife and her mom want a price for 10 people",
        ],
    )
    def test_who_asks_is_not_added(self, text: str) -> None:
        assert heads(text)[0] == 10


class TestPutRight:
    @pytest.mark.parametrize(
        "text",
        [
            "14 adults, no sorry, 13 because my brother is traveling, and 3 kids aged 7, 9 and 4",
            "14 adults, wait, 13, and 2 kids and a toddler",
            "14 adults, actually 13 since one moved away, 2 children and one baby",
        ],
    )
    def test_the_number_counts_whatever_follows(self, text: str) -> None:
        assert heads(text) == (13, 2, 1)

    @pytest.mark.parametrize(
        "text",
        [
            "my brother's flight got cancelled so he is coming. 14 adults then",
            "they are coming after all. So fourteen grown-ups again",
            "uncle bob bailed, that makes 14 adults",
            "2 friends want in as well so 14 adults now",
            "she backed out. we're 14 adults",
        ],
    )
    def test_a_count_said_to_be_all_is_no_sum(self, text: str) -> None:
        found = find_entities(text, TODAY).party
        assert (found.adults, found.relative) == (14, False)
        assert changed(Known(Wanted(adults=13)), plain(text)) is None

    @pytest.mark.parametrize("text", ["2 more adults now", "so 2 adults less", "add 3 people then"])
    def test_so_many_more_or_fewer_stay_a_sum(self, text: str) -> None:
        assert find_entities(text, TODAY).party.relative


class TestAges:
    @pytest.mark.parametrize(
        ("text", "counts"),
        [
            ("5 of us, all like 20 yrs old", (5, 0, 0)),
            ("6 of us, everyone about 30 years old", (6, 0, 0)),
            ("8 kids all 4 years old and 6 adults", (6, 0, 8)),
            ("7 adults and 9 girls, all of them 7 years old", (7, 9, 0)),
        ],
    )
    def test_one_age_of_all_adds_nobody(self, text: str, counts: tuple[int, int, int]) -> None:
        assert heads(text) == counts

    @pytest.mark.parametrize(
        "text",
        [
            "2 of us are little nephews, 2 and 4",
            "two of them are toddlers aged 1 and 3",
        ],
    )
    def test_some_of_all_with_their_ages(self, text: str) -> None:
        talk = Talk("12 people in 94536, how much?")
        talk.say(text)
        assert (talk.state.wanted.adults, talk.state.wanted.toddlers) == (10, 2)


@pytest.mark.parametrize(
    "text",
    [
        "And if Walter and Joan should be away in Maine?",
        "my brother lives in Texas and can't come",
        "dad is stuck in Chicago so we are 12",
        "she studies in Boston these days",
        "he's on vacation in Hawaii then",
        "we did this at a restaurant in Vegas once, how long does yours take",
    ],
)
def test_where_others_are_is_not_the_place(text: str) -> None:
    assert find_entities(text, TODAY).city is None


def test_where_the_host_lives_is_the_place() -> None:
    assert find_entities("it's at my cousin's, he lives in Newark", TODAY).city == "Newark"


class TestDishesForAll:
    def test_an_addon_for_everybody_is_one_for_each(self) -> None:
        talk = Talk("16 adults and 4 kids in 94541, how much?")
        talk.say("my wife wants also the noodles for everybody")
        assert talk.state.wanted.addons == {"yakisoba_noodles": 20}

    @pytest.mark.parametrize("text", ["also add edamame, 3 portions", "add edamame 3 orders", "add 3 edamame"])
    def test_portions_after_the_dish(self, text: str) -> None:
        assert find_entities(text, TODAY).menu.addons == {"edamame": 3}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("me and 12 friends", Party(guests=13)),
        ("my wife and I plus 10 guests", Party(guests=12)),
        ("my wife and I, 10 guests, 4 kids", Party(adults=12, children=4)),
        ("dinner for me and 14 colleagues", Party(adults=15)),
        ("just me, 12 people total", Party(guests=12)),
    ],
)
def test_company_that_may_be_of_any_age_is_guests_unless_children_are_told_beside(text: str, party: Party) -> None:
    assert find_entities(text, TODAY).party == party
