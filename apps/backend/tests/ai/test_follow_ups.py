"""What is asked after a price or a rule: what the price holds, what is usual, the tables, the total now."""

from datetime import date

import pytest

from hibachi.ai.dialogue.acts import read_acts
from hibachi.ai.dialogue.types import State
from hibachi.ai.understanding.rules import understand
from tests.ai.test_reckoning import Talk


class TestAfterAPrice:
    @pytest.mark.parametrize(
        "text",
        [
            "and what do they get for that",
            "what do we get for that?",
            "what does everyone get for the money",
            "ok and what exactly do we get for it",
            "what does each guest get for $55?",
            "what's included per person",
            "what is in it for each guest",
            "what all comes with it?",
            "what comes with each plate",
            "what will the adults get for that",
        ],
    )
    def test_what_the_price_holds(self, text: str) -> None:
        answer = Talk("8 adults in 94587, how much?").say(text)
        assert "rice" in answer
        assert "2 proteins" in answer

    @pytest.mark.parametrize(
        "text",
        [
            "The tables we will rent. How many of the 8 foot do you want?",
            "how many tables do you want",
            "tables then, so how many should we rent?",
            "how many 8-foot ones do we put out",
            "we rent the tables ourselves, for our party how many are needed?",
            "how many of those long tables",
            "how many 8 ft tables for us?",
            "about the tables: for that crowd how many",
            "so how many folding tables do you need",
            "how many 8 footers should I get",
        ],
    )
    def test_tables(self, text: str) -> None:
        assert "**18** 8-foot tables" in Talk("85 adults in 94536, how much?").say(text)

    @pytest.mark.parametrize("text", ["how many people fit at your tables", "the tables: how many people fit at one?"])
    def test_seats_at_a_table_are_not_tables(self, text: str) -> None:
        assert "put out **" not in Talk("20 adults in 94536, how much?").say(text)

    @pytest.mark.parametrize(
        "text",
        [
            "What if all 12 adults take lobster tail as one of their two?",
            "all 12 people have lobster",
            "what if all 12 guests get lobster tail",
            "and if all 12 adults want lobster?",
            "say all 12 grown-ups go for the lobster tail",
        ],
    )
    def test_all_of_a_kind_take_a_dish(self, text: str) -> None:
        talk = Talk("12 adults and 2 kids in 94539, how much?")
        talk.say(text)
        assert dict(talk.state.wanted.upgrades) == {"lobster_tail": 12}
        assert talk.state.wanted.adults == 12

    @pytest.mark.parametrize(
        "text",
        [
            "where are we now",
            "ok, where are we at",
            "where does that put us?",
            "and where does that leave us now",
            "what are we at",
            "what are we up to now",
            "what's the running total",
            "the new total? what is the new total",
            "where do we stand",
            "so what's the damage again, what are we at now",
        ],
    )
    def test_the_total_now(self, text: str) -> None:
        assert "$660" in Talk("12 adults in 94539, how much?").say(text)


class TestAfterARule:
    @pytest.mark.parametrize(
        "text",
        [
            "good. whats normal",
            "what's customary?",
            "ok what is usual",
            "and what's the standard amount",
            "how much is normal?",
            "what is considered polite",
            "what would be fair",
            "what's typical for that",
            "cool. what's expected?",
            "so what's the average",
        ],
    )
    def test_what_is_usual(self, text: str) -> None:
        assert "20 to 35 percent" in Talk("Is the tip included?").say(text)

    @pytest.mark.parametrize(
        "text",
        [
            "When does everybody's choice of meat have to be final?",
            "when do the protein choices have to be locked",
            "when must the menu be settled?",
            "by when do you need our choices of protein",
            "when does the food order need to be in by",
            "when is the menu locked?",
            "when are the meal choices due",
            "when should everyone's meats be decided",
            "when will the proteins be fixed",
            "when do our guests' meal choices need to be final",
        ],
    )
    def test_the_last_hour_for_the_menu(self, text: str) -> None:
        assert "12 hours before the event" in Talk().say(text)


class TestOutsideTheHours:
    @pytest.mark.parametrize(
        "text",
        [
            "Could it also be a breakfast thing, 8 in the morning?",
            "can you start at 8 am?",
            "could the chef come at 7 in the morning",
            "do you do 6am parties",
            "is 8:30 am possible",
            "would 11 pm be possible?",
        ],
    )
    def test_is_refused_before_a_day_is_named(self, text: str) -> None:
        assert "between 9 AM and 10 PM" in Talk("12 adults in 94539, how much?").say(text)

    def test_is_not_said_again_once_days_are_asked_for(self) -> None:
        talk = Talk("12 adults in 94539, how much?", "can you start at 8 am?")
        assert "between 9 AM" not in talk.say("which Saturdays in July are open?")


@pytest.mark.parametrize(
    "text",
    [
        "what do i have to do now so it doesn't disappear",
        "what do we do next",
        "what happens next",
        "what's the next step?",
        "is there anything left for me to do?",
        "how do i make sure we keep the date",
        "what must i do to lock it",
        "what should i do to keep it",
        "so the hold doesn't expire, what do you need?",
        "ok what's next",
    ],
)
def test_the_next_step_of_a_held_date_is_how_to_pay(text: str) -> None:
    assert read_acts(understand(text, date(2026, 6, 12)), State()).pays
