"""Rules asked after before anything is booked: a supposed cancellation, a moved date, weather, room for the grill."""

import pytest

from hibachi.ai.escalation.types import Reason
from tests.ai.escalation.test_innocent import reason_of
from tests.ai.test_reckoning import Talk

EVERYTHING, KEPT = "everything you paid is refunded", "the deposit of $100 is kept"


class TestACancellationOnlySupposed:
    @pytest.mark.parametrize(
        "text",
        [
            "Hypothetically, as nothing is booked: what becomes of my money if I cancel?",
            "if we had to call it off, is the deposit lost?",
            "what would I lose should I change my mind?",
            "do i get my deposit back if i cancel",
            "suppose we cancel, who keeps the hundred?",
            "in case we cancel, what does it cost us?",
        ],
    )
    def test_the_rule_is_told(self, text: str) -> None:
        said = Talk().say(text)
        assert "4 days" in said
        assert "deposit" in said

    @pytest.mark.parametrize(
        ("text", "answer_has"),
        [
            (
                "Suppose the dinner is Saturday July 18 at 6 PM and I change my mind on Tuesday the 14th at noon.",
                EVERYTHING,
            ),
            ("say the party is July 18 and I cancel on July 16, what then?", KEPT),
            ("what if I cancel on July 10 a party of July 18?", EVERYTHING),
            ("if we back out on July 17 and the dinner was on July 18 at 6pm?", KEPT),
            ("hypothetically, party on August 1, we call it off July 31 at noon", KEPT),
            ("imagine it's for July 20 and I cancel July 12", EVERYTHING),
        ],
    )
    def test_two_days_decide(self, text: str, answer_has: str) -> None:
        talk = Talk()
        said = talk.say(text)
        assert answer_has in said
        assert "date" not in said.split("refunded")[-1]
        assert talk.state.wanted.day is None

    def test_another_day_and_a_sum_go_on_with_it(self) -> None:
        talk = Talk("Suppose the dinner is Saturday July 18 at 6 PM and I cancel on Tuesday July 14 at noon.")
        assert KEPT in talk.say("And Thursday July 16 at noon instead?")
        assert "**$490** of $590" in talk.say(
            "Suppose I had paid 590 dollars altogether by that Thursday. What comes back?"
        )

    def test_a_wished_day_is_looked_up_all_the_same(self) -> None:
        talk = Talk("12 adults in 94539, what if we cancel?")
        talk.say("is July 18 at 6 PM free?")
        assert talk.state.wanted.day is not None

    def test_the_day_in_hand_is_the_party(self) -> None:
        talk = Talk("12 adults in 94539 on July 18")
        assert KEPT in talk.say("what if I cancel on July 16?")
        assert str(talk.state.wanted.day) == "2026-07-18"


@pytest.mark.parametrize(
    "text",
    [
        "Is moving the date treated the same as cancelling?",
        "And shifting the date because of rain costs?",
        "does postponing the party cost extra?",
        "what are the costs of shifting our date",
        "is there a fee for rescheduling?",
        "do you charge for moving the party?",
    ],
)
def test_a_moved_date(text: str) -> None:
    assert "first reschedule is free" in Talk().say(text)


@pytest.mark.parametrize(
    "text",
    [
        "If the heavens open on the day, then what? We've no awning.",
        "what if it pours?",
        "suppose there is a downpour that evening",
        "and if it starts to bucket, sorry, if it buckets down?",
        "if the sky opens, do you still cook?",
    ],
)
def test_bad_weather(text: str) -> None:
    assert "overhead cover" in Talk().say(text)


@pytest.mark.parametrize(
    "text",
    [
        "How much flat ground does the grill contraption want",
        "how big a spot does the chef need?",
        "what size of level surface do you need for the grill",
        "how much open space does the setup take",
        "there's a cedar fence about six feet behind that spot, is that trouble?",
        "is a wooden pergola above the grill a problem?",
        "our hedge is 5 feet away, is that safe",
    ],
)
def test_room_for_the_grill_is_only_a_question(text: str) -> None:
    talk = Talk("how does the evening go?")
    assert "8 by 6 feet" in talk.say(text)


@pytest.mark.parametrize(
    "text", ["can the chef cook in my living room", "we have no yard, so it would be in our garage"]
)
def test_a_wish_to_cook_indoors_still_reaches_a_person(text: str) -> None:
    assert reason_of(text) is Reason.INDOOR_COOKING
