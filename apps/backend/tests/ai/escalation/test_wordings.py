"""Concepts are found in wordings that no rule spells out; what only sounds like them is not."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from hibachi.ai.escalation.registry import decide
from hibachi.ai.escalation.types import Reason, Situation
from hibachi.ai.understanding.rules import understand

NOW = datetime(2026, 6, 12, 12, tzinfo=ZoneInfo("America/Los_Angeles"))


def reason_of(text: str) -> Reason | None:
    rule = decide(Situation(understand(text, NOW.date()), NOW))
    return rule.reason if rule else None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("hives after the shrimp", Reason.ALLERGIC_REACTION),
        ("his throat keeps closing up", Reason.ALLERGIC_REACTION),
        ("shes wheezing, it was your sauce", Reason.ALLERGIC_REACTION),
        ("stuck on the toilet since your dinner", Reason.FOOD_POISONING),
        ("grandpa ended up in urgent care", Reason.INJURY),
        ("the flames singed my mother's hair", Reason.INJURY),
        ("my attorney will be in touch", Reason.LEGAL_THREAT),
        ("reporter from channel 5", Reason.PRESS),
        ("my brothers are going to smash your windows", Reason.THREAT),
        ("you kept my deposit, that's unfair", Reason.REFUND_DISPUTE),
        ("knock something off the price", Reason.DISCOUNT_REQUEST),
        ("bring it down a little", Reason.DISCOUNT_REQUEST),
        ("can you do 900 instead of 1100", Reason.DISCOUNT_REQUEST),
        ("is there any leeway in that quote", Reason.DISCOUNT_REQUEST),
        ("he travels with an adrenaline injector", Reason.SEVERE_ALLERGY),
        ("get me somebody who breathes", Reason.HUMAN_REQUEST),
        ("gimme a humannnn", Reason.HUMAN_REQUEST),
        ("the grill would stand in our dining room, cook there", Reason.INDOOR_COOKING),
        ("hes half an hour late and not picking up", Reason.LATE_CHEF),
        ("we've got 130 so far", Reason.LARGE_PARTY),
        ("where is he, we have been waiting an hour for our cook", Reason.LATE_CHEF),
        ("the refund you sent is too low", Reason.REFUND_DISPUTE),
        ("we were treated like dirt", Reason.ANGRY_COMPLAINT),
        ("a bespoke offer for 60 guests please", Reason.CUSTOM_PRICING),
    ],
)
def test_the_concept_is_found(text: str, reason: Reason) -> None:
    assert reason_of(text) is reason


@pytest.mark.parametrize(
    "text",
    [
        "what happens if a guest gets hives",
        "two guests are sick and can't come, make it 10",
        "my son broke his arm at soccer, can he sit at the grill",
        "the chef was on fire, we loved it",
        "my lawyer recommended you, dinner for 9",
        "I'd kill for that sauce",
        "do I lose the deposit if I cancel",
        "bring it down to 14 people",
        "is it cheaper on weekdays",
        "mild nut allergy, not serious",
        "my boss wants the menu",
        "tables are in the garage, the chef grills on the driveway",
        "booked for tonight, do I need plates",
        "quote for 60 guests",
        "how late can i still do the first move w/o paying",
        "by when must I give you the final number of guests",
        "not booking today, what happens with the money when we call it off ten days ahead",
    ],
)
def test_what_only_sounds_like_it_stays_with_the_assistant(text: str) -> None:
    assert reason_of(text) is None
