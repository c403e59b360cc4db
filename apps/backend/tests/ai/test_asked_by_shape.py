"""Questions known by their shape: distance to what burns, notice, the last head count, a sum of the travel fee, what
is left after the deposit; who sent somebody, another day, what to have ready; and what was answered, asked on about
by a pronoun.
"""

from datetime import time

import pytest

from tests.ai.test_reckoning import Talk


@pytest.mark.parametrize(
    "text",
    [
        "There's a wooden fence and a pergola. How far away from stuff like that does the grill have to stand?",
        "what's the safe distance between the grill and the house",
        "does the grill have to keep away from trees",
        "how many feet from the garage",
        "minimum distance to anything that burns?",
        "I am nervous of the flames. What must be kept clear around it?",
        "What clearance do you want around that grill?",
    ],
)
def test_how_far_the_grill_stands(text: str) -> None:
    assert "10 feet" in Talk().say(text)


@pytest.mark.parametrize(
    "text",
    [
        "My wife still wants it, don't ask me why. How much ahead do you need to know if we try again",
        "is three days enough warning for you",
        "When would I have to tell you at the latest that we want you?",
        "how much notice do you need",
        "how long beforehand should I let you know",
    ],
)
def test_the_notice_to_book(text: str) -> None:
    assert "48 hours" in Talk().say(text)


@pytest.mark.parametrize(
    "text",
    [
        "until what day can we change how many we are",
        "how late can I still add somebody",
        "my cousins never decide. how long can I wait to give you the number",
        "can i tell you the number the day before",
        "if someone drops out the last minute, up to when do i say",
        "when is it too late to add two more",
    ],
)
def test_the_last_head_count(text: str) -> None:
    talk = Talk()
    assert "24 hours" in talk.say(text)
    assert talk.state.wanted.adults is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("how far do you drive", "150"),
        ("how far is it from your kitchen to Oakland", "miles"),
        ("how many days ahead can I cancel and get everything back", "4 days"),
        ("how far ahead of the party does the chef arrive", "30 minutes"),
        ("by when do you need to hear about allergies", "48 hours before"),
        ("how late can we still change the menu", "12 hours"),
    ],
)
def test_other_questions_of_distance_and_time(text: str, says: str) -> None:
    assert says in Talk().say(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nineteen dollars and sixty cents for travel. Does he come by limousine? Explain the sixty cents at least.",
        "$19.60 for driving?? how come",
        "How far do you think it is, that you charge 19.60?",
        "whats the 19.60",
    ],
)
def test_the_travel_fee_asked_of_by_its_sum(text: str) -> None:
    assert "39.8 miles" in Talk("10 adults, 94103. how much?").say(text)


def test_another_sum_is_not_taken_for_the_travel_fee() -> None:
    assert "39.8 miles one way" not in Talk("10 adults, 94103. how much?").say("is $50 a good tip?")


@pytest.mark.parametrize(
    "text",
    [
        "and minus the deposit, whats due that night",
        "less the deposit that leaves?",
        "how much cash do I need to have that night if the deposit is paid already",
        "having sent you the hundred dollars, how much should I have ready on the evening itself",
    ],
)
def test_what_is_left_after_the_deposit(text: str) -> None:
    assert "$1,000" in Talk("20 adults, 94539. how much?").say(text)


@pytest.mark.parametrize(
    "text",
    [
        "is it refundable",
        "And if he does not care for it can I have the money back.",
        "He works all the time and may not get around to it for a year or two. Does it run out.",
    ],
)
def test_a_pronoun_stands_for_what_was_answered(text: str) -> None:
    said = Talk("do you have gift certificates?").say(text)
    assert "never expire" in said
    assert "not refundable" in said


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("what if it rains", "cover ready"),
        ("how long does it take to cook", "60 minutes"),
        ("is it possible to cook indoors", "high ceiling"),
        ("how do i book it", "sign the agreement"),
    ],
)
def test_a_clear_question_of_another_thing_is_answered_by_its_own_article(text: str, says: str) -> None:
    said = Talk("do you have gift certificates?").say(text)
    assert says in said
    assert "gift cards" not in said


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("I measured 14 feet to the fence. that's fine then?? And what happens if it rains?", "10 feet", "cover ready"),
        ("how far from the hedge must the grill be, and what if it pours?", "10 feet", "cover ready"),
        ("how much notice do you need, and what if it rains?", "48 hours", "cover ready"),
        ("do you take venmo for the deposit? and do I get it back if I cancel a week before", "Venmo", "refunded"),
    ],
)
def test_two_rules_asked_after_are_both_told(text: str, first: str, second: str) -> None:
    said = Talk().say(text)
    assert first in said
    assert second in said


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("say I panic and call it off five days before. Is the hundred dollars gone?", "refunded"),
        ("cancelling a week before, is my money lost?", "refunded"),
        ("Suppose I chicken out five days before. Do you hang on to the hundred?", "get back"),
        ("if we cancel three days ahead is the deposit gone", "kept"),
    ],
)
def test_whether_the_deposit_is_gone(text: str, says: str) -> None:
    assert says in Talk().say(text)


@pytest.mark.parametrize(
    "text",
    [
        "until when can I tell you the last number? With my family you never know",
        "my second daughter is allergic to egg",
        "do you do evening events for companies too",
        "my first question is about tips",
        "let me ask my wife first",
    ],
)
def test_last_first_and_second_of_other_things_choose_no_start(text: str) -> None:
    talk = Talk("10 adults and 4 kids, 94539, Saturday May 15", "3 pm")
    talk.say(text)
    assert talk.state.wanted.slot == time(15)


@pytest.mark.parametrize(("text", "hour"), [("the last one", 21), ("the later one", 21), ("earliest please", 12)])
def test_a_start_is_chosen_by_its_place(text: str, hour: int) -> None:
    talk = Talk("10 adults and 4 kids, 94539, Saturday May 15")
    talk.say(text)
    assert talk.state.wanted.slot == time(hour)


@pytest.mark.parametrize(
    "text", ["four people take no meat, is there something?", "three guests are off meat. what can they have"]
)
def test_who_takes_no_meat_is_some_of_the_party(text: str) -> None:
    talk = Talk("18 adults and 6 children, 94536. How much?")
    assert "tofu" in talk.say(text)
    assert talk.state.wanted.adults == 18


@pytest.mark.parametrize(
    "text",
    [
        "And how is the time counted. Calendar days, business days, hours?",
        "do you count in hours or in days",
        "is that business days",
        "do weekends count",
    ],
)
def test_how_the_days_before_are_counted(text: str) -> None:
    assert "96 hours" in Talk("If a customer cancels three days ahead, what happens to the deposit?").say(text)


@pytest.mark.parametrize(
    "text",
    [
        "does Denise get anything for sending me lol",
        "Jan had you guys in May and said to mention her. does she get anything for that?",
        "say she books a whole party because of me. do i get anything for that",
        "and what's in it for me when she books through me?",
    ],
)
def test_what_a_friend_gets_for_sending_somebody(text: str) -> None:
    assert "$50" in Talk("13 adults in 94560, how much?").say(text)


@pytest.mark.parametrize(
    "text",
    [
        "And if I do not cancel but only move the party to another day?",
        "if my mom's flight gets pushed a week, could we move it once without paying?",
        "and if I must put it off to another Sunday, what becomes of my deposit?",
    ],
)
def test_another_day_instead_of_cancelling(text: str) -> None:
    talk = Talk("15 adults in 94560, how much?")
    assert "reschedule" in talk.say(text)
    assert talk.state.wanted.day is None


def test_what_has_to_be_ready_at_the_house() -> None:
    assert "tables" in Talk("10 adults in 94536, how much?").say("What do I have to have set up")


def test_proteins_that_cost_nothing_more() -> None:
    text = Talk("10 adults in 94536, how much?").say("Which proteins are in that without paying extra?")
    assert "chicken" in text
    assert "shrimp" in text
