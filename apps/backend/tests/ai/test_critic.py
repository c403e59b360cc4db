"""What the critic takes out of, or rebuilds in, a reply of several agents."""

from hibachi.ai.agents.turn import Part, Question
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.escalation.types import Reason
from hibachi.ai.orchestrator.critic import Remark, reviewed
from hibachi.ai.orchestrator.levels import Level, level_of
from hibachi.ai.types import Fact, FactKind, HandOver, Reply
from hibachi.ai.understanding.types import Awaited

WANTED = Wanted(adults=12, children=3, zip="94539")
QUOTED = (Fact(FactKind.MONEY, 75000, source="quote"),)


def texts(*parts: Part) -> tuple[list[str], list[Remark]]:
    kept, remarks = reviewed(parts, WANTED)
    return [part.text for part in kept], list(remarks)


class TestTwoValues:
    def test_what_was_worked_out_stands_against_an_article(self) -> None:
        article = Part("Booking is easy. A deposit of $150 locks the date.", citations=("deposit",))
        price = Part("For 12 adults it is $660. The deposit is $100.", QUOTED)
        kept, remarks = texts(article, price)
        assert kept == ["Booking is easy.", price.text]
        assert remarks == [Remark("two_values", "dropped", "deposit")]

    def test_the_same_amount_twice_is_no_contradiction(self) -> None:
        one, other = Part("A deposit of $100.00 locks the date."), Part("The deposit is **$100**, part of the total.")
        assert texts(one, other) == ([one.text, other.text], [])

    def test_two_parties_have_two_totals(self) -> None:
        one, other = Part("For 20 adults the total is $1,100."), Part("For 12 adults the total is $660.", QUOTED)
        assert texts(one, other) == ([one.text, other.text], [])


class TestQuestions:
    def test_one_thing_is_asked(self) -> None:
        asks = Question("What is your ZIP code?", Awaited.PLACE)
        one = Part("We grill outdoors. Would you like to see the menu?", asks=asks)
        other = Part("June 14 is free at 18:00.", asks=Question("Which start do you want?", Awaited.SLOT))
        kept, remarks = reviewed([one, other], WANTED)
        assert [part.text for part in kept] == ["We grill outdoors.", other.text]
        assert [part.asks for part in kept] == [asks, None]
        assert {remark.found for remark in remarks} == {"two_questions"}


class TestRebuilt:
    def test_a_price_names_its_party(self) -> None:
        kept, remarks = texts(Part("Your total is **$750**.", QUOTED), Part("June 14 is free at 18:00."))
        assert kept[0] == "Your total is **$750**. That is for 12 adults and 3 children."
        assert remarks == [Remark("price_without_party", "rebuilt")]

    def test_a_price_that_names_it_is_left(self) -> None:
        assert texts(Part("For 12 adults the total is $660.", QUOTED), Part("June 14 is free."))[1] == []


class TestSaidTwice:
    def test_a_sentence_is_said_once(self) -> None:
        one = Part("Travel is free within 30 miles. We bring the grill.")
        kept, remarks = texts(one, Part("Travel is free within 30 miles. The chef arrives early."))
        assert kept == [one.text, "The chef arrives early."]
        assert remarks == [Remark("said_twice", "dropped", "1")]


def test_one_part_is_left_as_it_is() -> None:
    part = Part("Your total is $750. Is that fine?", QUOTED, asks=Question("Which day?", Awaited.DATE))
    assert reviewed([part, Part("")], WANTED) == ([part, Part("")], ())


def test_levels_rise_with_what_a_reply_took() -> None:
    alone, two = Reply("x", agents=("menu",)), Reply("x", agents=("menu", "operations"))
    gone = Reply("x", hand_over=HandOver(Reason.PRESS, "high", ""))
    found = [
        level_of(alone, recalled=True, by_model=False),
        level_of(alone, recalled=False, by_model=False),
        level_of(alone, recalled=False, by_model=True),
        level_of(two, recalled=False, by_model=False),
        level_of(gone, recalled=False, by_model=False),
    ]
    assert found == list(Level)
