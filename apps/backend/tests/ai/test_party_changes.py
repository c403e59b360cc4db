"""Who joins, who stays away, who turns out older: what a message does to a party that is known."""

import pytest

from hibachi.ai.dialogue.party_changes import Known, ages_after, changed
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.understanding.parsers.party import find_party
from hibachi.ai.understanding.text import plain
from hibachi.ai.understanding.types import Party

PARTY = Wanted(adults=14, children=2, toddlers=1)
BEFORE = Wanted(adults=10, children=2, toddlers=1)


def heads(text: str, known: Known | None = None) -> tuple[int | None, int, int] | None:
    found = changed(known or Known(PARTY, BEFORE, (14, 16)), plain(text))
    return (found.adults, found.children, found.toddlers) if found else None


class TestSomebodyTurnsOutOlder:
    @pytest.mark.parametrize(
        "text",
        [
            "the 5yo turns 6 before the party",
            "my five year old will be 6 by then, so she counts as a child",
            "our 4-year-old is actually 7",
            "he's 6 now, not 5",
        ],
    )
    def test_a_toddler_becomes_a_child(self, text: str) -> None:
        assert heads(text) == (14, 3, 0)

    @pytest.mark.parametrize(
        "text",
        ["the 12-year-old had her birthday, so she is 13 now", "my 11 yo just turned 13", "she is 14, not 12"],
    )
    def test_a_child_becomes_an_adult(self, text: str) -> None:
        assert heads(text) == (15, 1, 1)

    @pytest.mark.parametrize(
        "text",
        ["the 8-year-old is allergic to egg", "what does the 5 year old eat", "my 6 year old wants 10 shrimp"],
    )
    def test_an_age_alone_changes_nobody(self, text: str) -> None:
        assert heads(text) is None


class TestTheOneJustSpokenOf:
    """The guest whose age was put right last: 12 adults and 4 children, who were 11 and 5."""

    KNOWN = Known(Wanted(adults=12, children=4), Wanted(adults=11, children=5))

    @pytest.mark.parametrize(
        "text", ["and if she doesnt come at all", "he won't be there after all", "hm, what if she stays home"]
    )
    def test_she_is_counted_as_what_she_turned_out_to_be(self, text: str) -> None:
        assert heads(text, self.KNOWN) == (11, 4, 0)

    def test_of_nobody_in_particular_nothing_changes(self) -> None:
        assert heads("what if she doesn't come", Known(Wanted(adults=12), Wanted(adults=12))) is None


class TestComingAndGoing:
    @pytest.mark.parametrize(
        ("text", "after"),
        [
            ("two more adults said yes and the 10-year-old isn't coming after all", (16, 1, 1)),
            ("the teens are bailing. but three little cousins are coming, ages 6, 9 and 10", (12, 5, 1)),
            ("one teen, the sixteen-year-old, is back in", (15, 2, 1)),
            ("my wife can't make it but her mom is joining", (14, 2, 1)),
            ("the baby stays home and two friends are coming too", (16, 2, 0)),
            ("both teens dropped out", (12, 2, 1)),
            ("if two of them flake, do we save anything", (12, 2, 1)),
        ],
    )
    def test_each_is_added_or_taken_away(self, text: str, after: tuple[int, int, int]) -> None:
        assert heads(text) == after

    @pytest.mark.parametrize(
        "text",
        [
            "can my mom come early to set the table",
            "the kids are hungry, what do they eat",
            "is the deposit back in my account",
            "2 of them are vegan",
            "one of those five extra ones was a lobster",
            "the teens want steak",
        ],
    )
    def test_talk_of_guests_moves_nobody(self, text: str) -> None:
        assert heads(text) is None

    def test_who_cannot_come_that_day_is_why_it_moves(self) -> None:
        assert heads("my sister can't make it, let's do august 8", Known(PARTY, dated=True)) is None

    def test_nobody_is_taken_away_who_is_not_there(self) -> None:
        assert heads("the toddlers aren't coming", Known(Wanted(adults=8))) != (8, 0, -1)


class TestOfThoseAddedLast:
    @pytest.mark.parametrize(
        "text", ["and if only two of those four show?", "just 2 of them can make it", "maybe only two of the 4 turn up"]
    )
    def test_only_some_of_them_come(self, text: str) -> None:
        assert heads(text) == (12, 2, 1)

    @pytest.mark.parametrize(
        "text", ["none of them are coming", "nah they're not coming after all", "none of those four can make it"]
    )
    def test_none_of_them_comes(self, text: str) -> None:
        assert heads(text) == (10, 2, 1)

    @pytest.mark.parametrize("text", ["only two of them like tofu", "none of them eat shellfish"])
    def test_what_they_eat_is_not_who_comes(self, text: str) -> None:
        assert heads(text) is None


@pytest.mark.parametrize(
    "text", ["what if all 17 were adults", "if everyone paid as an adult?", "say the kids are counted as adults"]
)
def test_everybody_priced_as_an_adult(text: str) -> None:
    assert heads(text) == (17, 0, 0)


@pytest.mark.parametrize("text", ["all adults like sake", "what if all 12 were adults"])
def test_another_number_of_adults_is_not_this_party(text: str) -> None:
    assert heads(text) is None


def test_the_ages_named_last_are_kept_and_corrected() -> None:
    ages = ages_after((), plain("four kids aged 3, 5, 9 and 15"))
    assert ages == (3, 5, 9, 15)
    assert ages_after(ages, plain("the 5 year old turns 6")) == (3, 6, 9, 15)
    assert ages_after(ages, plain("the 9-year-old is vegetarian")) == ages


def test_an_unknown_party_is_left_alone() -> None:
    assert changed(Known(Wanted()), plain("the teens are bailing")) is None


class TestSomeOfTheChildren:
    NINE = Known(Wanted(adults=6, children=9))

    @pytest.mark.parametrize(
        ("text", "after"),
        [
            ("oh wait, two of those nine are little siblings, they're 4 and 5", (6, 7, 2)),
            ("two of the kids are 4 and 5", (6, 7, 2)),
            ("one of the kids is actually 13", (7, 8, 0)),
            ("3 of them are 13", (9, 6, 0)),
        ],
    )
    def test_are_counted_by_their_ages(self, text: str, after: tuple[int, int, int]) -> None:
        assert heads(text, self.NINE) == after

    @pytest.mark.parametrize(
        "text", ["two of them are vegetarian", "one of the kids is 6 feet tall", "10 adults, 2 are 4"]
    )
    def test_of_no_age_stay_what_they_are(self, text: str) -> None:
        assert heads(text, self.NINE) is None


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("let's leave it at the original 14 and 2", (14, 2, 1)),
        ("ok back to 12 and 3 then", (12, 3, 1)),
        ("she and her two boys, both 15, might fly in", (17, 2, 1)),
        ("my sister and her 2 kids are coming too", (15, 4, 1)),
    ],
)
def test_counts_told_before_and_company_with_its_own(text: str, after: tuple[int, int, int]) -> None:
    assert heads(text) == after


def test_who_is_still_coming_is_nobody_new() -> None:
    assert heads("2 of the adults dropped out, the kids are still coming") is None
    party = find_party("2 of the adults dropped out, the kids are still coming")
    assert (party.adults, party.relative) == (-2, True)


def test_those_summed_up_are_not_counted_twice() -> None:
    text = plain("my nephew and his wife are coming too. So 2 more grown")
    assert changed(Known(PARTY), text) is None
    assert find_party(text) == Party(adults=2, relative=True)


@pytest.mark.parametrize(
    ("text", "adults"),
    [
        ("say the kids stay with the in-laws and it's just the 12 adults", 12),
        ("what if it's only the adults", 14),
        ("adults only it is", 14),
        ("no kids after all", 14),
        ("leave the kids out", 14),
    ],
)
def test_adults_alone_leave_nobody_young(text: str, adults: int) -> None:
    assert heads(text) == (adults, 0, 0)


@pytest.mark.parametrize("text", ["is it just adults who pay full price?", "then just 2 kids", "is it adults only pay"])
def test_a_question_about_adults_leaves_the_children(text: str) -> None:
    assert heads(text) is None
