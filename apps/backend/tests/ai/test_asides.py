"""Plain questions beside the wish: deadlines, who pays, what was told, what a dish costs; and several at once."""

from dataclasses import replace

import pytest

from hibachi.ai.dialogue.types import Contact
from tests.ai.test_reckoning import Talk

QUOTED = "12 adults and 2 kids in 94612, how much?"


class TestDeadlines:
    @pytest.mark.parametrize(
        ("question", "hours"),
        [
            ("by when must I give you the final number of guests?", "24 hours"),
            ("how many hours before do I say the last number of guests", "24 hours"),
            ("what's the deadline for the head count", "24 hours"),
            ("until when can we change the menu?", "12 hours"),
            ("how late can people still pick their proteins", "12 hours"),
            ("by when do you need to know about allergies", "48 hours"),
        ],
    )
    def test_each_has_its_own(self, question: str, hours: str) -> None:
        assert hours in Talk().say(question)

    def test_the_next_one_is_asked_in_a_few_words(self) -> None:
        talk = Talk("by when must I give you the final number of guests?")
        assert "12 hours" in talk.say("and what everyone would like to eat?")

    @pytest.mark.parametrize("question", ["how late can the chef start", "when does the show end"])
    def test_other_times_are_none(self, question: str) -> None:
        assert "before the event." not in Talk(QUOTED).say(question)


class TestWhoPays:
    @pytest.mark.parametrize(
        ("question", "said"),
        [
            ("does the three year old cost anything?", "free"),
            ("and the two tiny ones, must I pay for them?", "free"),
            ("is a toddler of 3 charged?", "free"),
            ("what do you charge for the 9-year-old?", "$30"),
            ("does my 14 year old pay the child price?", "$55"),
        ],
    )
    def test_by_age(self, question: str, said: str) -> None:
        assert said in Talk(QUOTED).say(question)

    @pytest.mark.parametrize(
        "question", ["what's the total with a 3 year old", "is the yakisoba free of egg for my 3yo"]
    )
    def test_other_questions_are_not_taken_for_it(self, question: str) -> None:
        assert "nothing is charged" not in Talk(QUOTED).say(question)


class TestWhatWasTold:
    def test_the_head_count_and_the_name_are_said_back(self) -> None:
        talk = Talk("what is it for 18 adults in 95112")
        talk.state = replace(talk.state, contact=Contact("Ottoline"))
        assert "18 adults" in talk.say("what did I tell you the head count was?")
        assert "95112" in talk.say("which zip did I give you")
        talk.state = replace(talk.state, contact=Contact("Ottoline"))
        assert "Ottoline" in talk.say("and what did I say my name is, do you still have that?")

    def test_what_was_not_told_is_not_made_up(self) -> None:
        assert "not told me" in Talk(QUOTED).say("what did I say my name was?")


class TestDishes:
    def test_a_dish_named_alone_gets_its_price(self) -> None:
        talk = Talk()
        assert "$15" in talk.say("is lobster xtra")
        assert "$5" in talk.say("scallops?")
        assert "$10" in talk.say("n gyoza")
        assert "every plate" in talk.say("fried rice too or does it come with it")
        assert not talk.state.wanted.addons

    def test_which_ones_come_along_is_no_price(self) -> None:
        assert "zucchini" in Talk().say("what veggies come with it")

    def test_three_proteins_on_one_plate(self) -> None:
        said = Talk().say("my buddy wants chicken and steak and shrimp, all 3 on one plate. what's that run him")
        assert "$10" in said

    @pytest.mark.parametrize(
        "order",
        [
            "and three people want chicken as a third protein",
            "3 guests would like shrimp as an extra protein",
            "plus 3 extra chicken",
        ],
    )
    def test_a_third_protein_for_several(self, order: str) -> None:
        talk = Talk(QUOTED, order)
        assert sum(talk.state.wanted.extra_proteins.values()) == 3
        assert talk.state.wanted.adults == 12

    def test_those_are_the_dish_talked_of(self) -> None:
        talk = Talk("ok so back to the filet. 4 of those and we're 12 adults in 94040")
        assert talk.state.wanted.upgrades == {"filet_mignon": 4}
        talk.say("make it 6 of those")
        assert talk.state.wanted.upgrades == {"filet_mignon": 6}

    def test_another_idea_takes_the_place_of_the_last(self) -> None:
        talk = Talk(QUOTED, "say one guy wants salmon as a third protein", "and if it's lobster tail as the third")
        assert talk.state.wanted.extra_proteins == {"lobster_tail": 1}


class TestSeveralAtOnce:
    def test_a_letter_with_three_numbered_questions(self) -> None:
        said = Talk().say(
            "We expect 40 adults in 95050. Kindly advise (a) the total, (b) how many chefs would attend, "
            "and (c) whether you carry liability insurance."
        )
        assert all(part in said for part in ("2 chefs", "$2,200", "$2,000,000"))

    def test_a_sum_and_two_rules(self) -> None:
        said = Talk().say("we are 10 adults. is the tip included? how long is the chef cooking? when does he arrive?")
        assert all(part in said for part in ("tip is not included", "90 minutes", "30 minutes"))


def test_a_total_asked_for_beside_a_rule_is_said() -> None:
    assert "$728.20" in Talk(QUOTED).say("what would we be paying then, or are sundays pricier")


class TestCancelling:
    def test_days_ahead_and_on_from_there(self) -> None:
        talk = Talk("if we call the party off ten days ahead, what happens with the money?")
        assert "deposit" in talk.say("and three days ahead?")
        assert "4 days" in talk.say("so where exactly is the line?")

    @pytest.mark.parametrize(
        "question", ["what's the cut-off then?", "and the last day for that is?", "ok until when?"]
    )
    def test_where_the_line_is(self, question: str) -> None:
        talk = Talk("if we call the party off ten days ahead, what happens with the money?")
        assert "4 days" in talk.say(question)

    @pytest.mark.parametrize("question", ["and the cut-off for the head count?", "can we switch it to the 20th then?"])
    def test_another_line_is_not_this_one(self, question: str) -> None:
        talk = Talk("if we call the party off ten days ahead, what happens with the money?")
        assert "you paid is refunded" not in talk.say(question)

    def test_a_sum_paid_a_week_before(self) -> None:
        said = Talk().say("if I back out a week before, do I see my hundred again?")
        assert "4 days" in said
        assert "$100" in said


def test_where_the_miles_are_counted_from() -> None:
    assert "Fremont" in Talk("I'm at 94103, what's the travel fee").say("where do you start counting from anyway")


class TestAlwaysIncluded:
    @pytest.mark.parametrize("question", ["sake included, yes?", "is sake included?"])
    def test_what_comes_with_every_seat_is_said_with_the_figures_of_its_name(self, question: str) -> None:
        answer = Talk().say(question)
        assert "at no extra charge: sake for guests 21 and older" in answer


class TestArrival:
    @pytest.mark.parametrize(
        "question",
        [
            "is the tip inside? and the chef, he comes how long before?",
            "how long is the show? also how early does he get here",
            "who cleans up? what time does the chef arrive?",
        ],
    )
    def test_it_is_told_beside_the_rest(self, question: str) -> None:
        assert "30 minutes before" in Talk(QUOTED).say(question)


class TestOnAboutTheArticle:
    @pytest.mark.parametrize(
        ("article", "question", "said"),
        [
            ("do you sell gift cards", "does it expire?", "never expire"),
            ("do you sell gift cards", "are they refundable", "not refundable"),
            ("what happens if it rains", "is that free?", "free of charge"),
            ("how long does a refund take", "when does it start", "right away"),
        ],
    )
    def test_a_pronoun_means_what_was_just_explained(self, article: str, question: str, said: str) -> None:
        assert said in Talk(article).say(question)

    def test_what_it_does_not_hold_is_looked_up(self) -> None:
        assert "sales tax" in Talk("do you sell gift cards").say("does it include tax?")

    def test_a_follow_up_of_its_own_words_stays_with_it(self) -> None:
        talk = Talk("what happens if it rains", "does moving the party cost something")
        assert "$200" in talk.say("and moving a second time, in good weather?")


def test_a_budget_named_after_the_price_is_compared_with_it() -> None:
    assert "$150 above" not in (said := Talk("10 adults in 94539, how much?").say("my budget is 600, does that work"))
    assert "with $50 to spare" in said


@pytest.mark.parametrize(
    "question", ["so 2 proteins each, right?", "everybody picks 2 kinds?", "yes 2 meats per person"]
)
def test_a_number_for_each_plate_is_confirmed(question: str) -> None:
    said = Talk(QUOTED).say(question)
    assert "two" in said.lower() or "2 " in said


def test_another_place_told_of_a_quoted_party_is_a_question_of_price() -> None:
    assert "$660" in Talk("12 adults in 94612, how much").say("oh wait, it's at my cousin's, he lives in Newark")


@pytest.mark.parametrize(
    "question",
    [
        "wait 550 for 5 ppl?? ur site says 55 a head",
        "but I thought it was $55 per person?",
        "hm, isn't it 55 each?",
        "you said 55 dollars a person",
        "shouldn't it be 55 for each guest?",
        "55 a head, right? so why 550",
    ],
)
def test_a_doubt_about_the_price_of_each_is_answered_by_the_minimum(question: str) -> None:
    assert "minimum" in Talk("how much for 5 of us in 94536").say(question)


@pytest.mark.parametrize("question", ["you said 55 a head, so 12 of us?", "but 30 per child, right?"])
def test_of_a_party_above_the_minimum_nothing_is_said_of_it(question: str) -> None:
    assert "party minimum of $550 applies" not in Talk("how much for 14 of us in 94536").say(question)
