"""How people tell of guests: who brings whom, half of them, so many fewer, ages in a row, and which day is meant."""

from datetime import date

import pytest

from hibachi.ai.agents.asides import deadlines, included, who_pays
from hibachi.ai.dialogue.party_changes import Known, changed
from hibachi.ai.dialogue.rules import advance
from hibachi.ai.dialogue.types import State, Wanted, dump, load
from hibachi.ai.escalation.innocent import explains
from hibachi.ai.escalation.types import Reason
from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.parsers.dates import find_dates
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.text import clauses, plain
from hibachi.ai.understanding.types import Party
from tests.ai.test_reckoning import Talk

TODAY = date(2026, 6, 12)
PARTY = Wanted(adults=14)


def adults_after(text: str, known: Known | None = None) -> int | None:
    found = changed(known or Known(PARTY), plain(text))
    return found.adults if found else None


def party(text: str) -> Party:
    return find_entities(text, TODAY).party


def day(text: str) -> date | None:
    return find_entities(text, TODAY).day


class TestSomebodyBringsSomebody:
    @pytest.mark.parametrize(
        ("text", "adults"),
        [
            ("my sister brings her husband", 16),
            ("our neighbour is bringing his girlfriend", 16),
            ("my cousin is joining us", 15),
        ],
    )
    def test_each_named_counts(self, text: str, adults: int) -> None:
        assert adults_after(text) == adults

    @pytest.mark.parametrize("text", ["do you bring the tables", "my mom loves shrimp", "bring extra sake please"])
    def test_what_is_brought_is_no_guest(self, text: str) -> None:
        assert adults_after(text) is None


class TestHalfOfThem:
    @pytest.mark.parametrize(
        "text", ["what if only half of us show up", "maybe half of them can make it", "if just half of my friends come"]
    )
    def test_half_the_adults_come(self, text: str) -> None:
        assert adults_after(text) == 7

    @pytest.mark.parametrize("text", ["half of them eat no meat", "only half of us like sake"])
    def test_what_half_of_them_eat_changes_nobody(self, text: str) -> None:
        assert adults_after(text) is None

    def test_half_of_a_party_with_children_is_not_guessed(self) -> None:
        assert adults_after("only half of us show up", Known(Wanted(adults=10, children=4))) is None


class TestNoneOfThemAfterAll:
    @pytest.mark.parametrize("text", ["they declined", "they all said no", "they've cancelled"])
    def test_those_added_last_are_taken_off(self, text: str) -> None:
        assert adults_after(text, Known(PARTY, Wanted(adults=10))) == 10

    @pytest.mark.parametrize("before", [None, Wanted(adults=14), Wanted(adults=20)])
    def test_nobody_is_taken_off_when_none_was_added(self, before: Wanted | None) -> None:
        assert adults_after("they declined", Known(PARTY, before)) is None


class TestSoManyMoreOrFewer:
    @pytest.mark.parametrize(
        ("text", "by"), [("5 fewer", -5), ("3 less then, please", -3), ("what if it's 2 more", 2), ("one more", 1)]
    )
    def test_they_are_counted_from_the_party_at_hand(self, text: str, by: int) -> None:
        assert party(text) == Party(guests=by, relative=True)

    @pytest.mark.parametrize("text", ["one more question", "2 more hours of cooking", "less than 5 miles"])
    def test_other_things_are_not_guests(self, text: str) -> None:
        assert not party(text)

    @pytest.mark.parametrize(
        "text", ["our headcount went to 18", "the numbers have gone up to 18", "the count is down to 18 now"]
    )
    def test_a_new_count_stands_for_itself(self, text: str) -> None:
        assert party(text) == Party(guests=18)

    @pytest.mark.parametrize("text", ["11 adults plus me", "11 adults & myself", "11 grown ups and me"])
    def test_the_one_who_writes_comes_too(self, text: str) -> None:
        assert party(text).adults == 12

    @pytest.mark.parametrize("text", ["11 adults, email me", "11 adults including me"])
    def test_the_one_who_writes_is_not_counted_twice(self, text: str) -> None:
        assert party(text).adults == 11


class TestAgesInARow:
    @pytest.mark.parametrize(
        "text",
        [
            "12 adults and 3 kids, they're 4, 7 and 9",
            "12 adults and 3 kids ages 4 7 9",
            "12 adults, 3 kids who are 4 7 9",
        ],
    )
    def test_each_counts_as_its_age_says(self, text: str) -> None:
        assert party(text) == Party(adults=12, children=2, toddlers=1)

    @pytest.mark.parametrize("text", ["3 kids 12 adults", "3 kids, 12 adults"])
    def test_heads_in_a_row_are_no_ages(self, text: str) -> None:
        assert party(text) == Party(adults=12, children=3)

    @pytest.mark.parametrize("text", ["is the 6 years old one free", "the 3 year old", "the 9 yr old eats a lot"])
    def test_an_age_is_no_start(self, text: str) -> None:
        assert find_entities(text, TODAY).clock is None


class TestWhichDayIsMeant:
    @pytest.mark.parametrize(
        "text",
        ["i was at a party of yours last saturday", "you cooked for us last month", "it rained this past sunday"],
    )
    def test_a_day_gone_by_is_none(self, text: str) -> None:
        assert not find_dates(text, TODAY)

    @pytest.mark.parametrize(
        "text",
        ["move it from august 8 to august 15", "can we change august 8 to august 15?", "push august 8 to august 15"],
    )
    def test_moved_it_is_the_new_one(self, text: str) -> None:
        assert day(text) == date(2026, 8, 15)

    @pytest.mark.parametrize(
        "text", ["my birthday is august 8. is august 15 free?", "mom lands on august 8. do you have august 15?"]
    )
    def test_the_one_asked_about_goes_before_the_one_told(self, text: str) -> None:
        assert day(text) == date(2026, 8, 15)

    @pytest.mark.parametrize("text", ["august 8 or august 15?", "august 8 please. august 15 is taken by her."])
    def test_otherwise_the_first_counts(self, text: str) -> None:
        assert day(text) == date(2026, 8, 8)


class TestTipAndTax:
    @pytest.mark.parametrize(
        "text", ["is a tip already in it", "does that cover the gratuity", "is tax on top of that or included"]
    )
    def test_whether_they_are_in_the_price_is_asked(self, text: str) -> None:
        assert included.asks(text)

    @pytest.mark.parametrize(
        "text", ["how much tax is in there", "what would a 20% tip on top be", "is gyoza included"]
    )
    def test_how_much_they_are_is_another_question(self, text: str) -> None:
        assert not included.asks(text)


class TestWhoPaysAndUntilWhen:
    @pytest.mark.parametrize(
        "text", ["how much per child?", "what do you charge per kid", "is the price per kid lower?"]
    )
    def test_what_a_child_pays_is_asked(self, text: str) -> None:
        assert who_pays.asks(text)

    @pytest.mark.parametrize("text", ["what's the total per kid table?", "how many shrimp per child?"])
    def test_other_things_per_child_are_not(self, text: str) -> None:
        assert not who_pays.asks(text)

    @pytest.mark.parametrize(
        "text",
        [
            "by when must we tell you if somebody falls ill?",
            "how late can i say that a guest cancels",
            "what's the deadline if people drop out",
        ],
    )
    def test_a_guest_who_drops_out_has_a_deadline(self, text: str) -> None:
        assert deadlines.asks(text)

    @pytest.mark.parametrize("text", ["someone falls in love at our parties", "three guests are ill, what now?"])
    def test_not_all_talk_of_guests_asks_for_one(self, text: str) -> None:
        assert not deadlines.asks(text)


class TestDishesTakenOff:
    @pytest.mark.parametrize("text", ["scratch the gyoza", "ditch the gyoza please", "actually leave out the gyoza"])
    def test_a_dish_is_dropped(self, text: str) -> None:
        assert "gyoza" in find_entities(text, TODAY).menu.dropped

    @pytest.mark.parametrize("text", ["is the gyoza made from scratch", "add the gyoza"])
    def test_others_stay(self, text: str) -> None:
        assert not find_entities(text, TODAY).menu.dropped


class TestNumberedQuestions:
    @pytest.mark.parametrize(
        "text",
        [
            "a) do you bring tables, b) is tip in it",
            "1) what is it for 10, 2) who cleans",
            "how early do you come, who cleans up",
        ],
    )
    def test_each_is_its_own(self, text: str) -> None:
        assert len(clauses(text)) == 2

    @pytest.mark.parametrize("text", ["10 adults (5 of them vegan)", "my cousin, the one with the dog, comes"])
    def test_an_aside_is_none(self, text: str) -> None:
        assert len(clauses(text)) == 1


def test_diets_are_remembered() -> None:
    state = advance(State(), understand("two of us are vegan", TODAY))
    later = advance(state, understand("and my uncle is gluten free", TODAY))
    assert len(state.diets) == 1
    assert set(load(dump(later)).diets) > set(state.diets)


def test_what_they_can_eat_is_answered_for_the_diets_told_before() -> None:
    said = Talk("10 adults in 94612, two are vegan and one is gluten free").say("and what can they eat?")
    assert "tofu" in said
    assert "coeliac" in said


def test_tip_and_tax_are_each_answered() -> None:
    said = Talk("10 adults in 94612, how much?").say("is a tip already in that, or tax?")
    assert "tip" in said
    assert "tax" in said


@pytest.mark.parametrize(
    "text", ["my brother is a lawyer and he eats no pork", "our dad's a judge", "her dad is a retired attorney"]
)
def test_what_kin_do_for_a_living_is_no_threat(text: str) -> None:
    assert explains(Reason.LEGAL_THREAT, plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "my brother is a lawyer and we will sue you",
        "my wife is an attorney and she says this is fraud",
        "my dad's a lawyer, you will hear from him",
        "my sister is a reporter and she will write about this",
        "the waiting is killing me, i am calling my lawyer",
    ],
)
def test_a_threat_stays_one(text: str) -> None:
    assert not explains(Reason.LEGAL_THREAT, plain(text))


class TestChildrenInTwoParts:
    @pytest.mark.parametrize(
        ("text", "children", "toddlers"),
        [
            ("7 adults 9 kids, well 3 r 5 n 6 r over", 6, 3),
            ("10 adults and 6 kids: 2 are 4, the rest are 8", 4, 2),
            ("8 adults, 5 children, 2 are 2 and the others are 7", 3, 2),
            ("party 4 my 6yo, 8 adults and 5 kids", 5, None),
        ],
    )
    def test_ages_tell_them_apart(self, text: str, children: int, toddlers: int | None) -> None:
        found = party(text)
        assert (found.children, found.toddlers) == (children, toddlers)
