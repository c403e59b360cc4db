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
        "kids were furious when he left, they wanted him to move in",
        "her reaction when the onion went up was priceless",
        "we sued our pool contractor and now have a flat patio, is 9x7 enough",
        "so full I could puke lol, 10 out of 10",
        "ours is tomorrow night, already booked, can I still take one adult off",
        "chef coming tonight at 6 still yes? on the calendar since May",
        "what time tomorrow will he pull up to unload",
        "do weeknights cost the same as saturdays",
        "my late husband loved hibachi so this one's in his honor, 16 people",
        "got a gift card from my boss for 250, where do I type it in",
        "there'll be like 300 people at the parade, where does the chef park",
        "how late can i still do the first move w/o paying",
        "by when must I give you the final number of guests",
        "not booking today, what happens with the money when we call it off ten days ahead",
    ],
)
def test_what_only_sounds_like_it_stays_with_the_assistant(text: str) -> None:
    assert reason_of(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("could someone be here in like 4 hrs, 12 ppl", Reason.SHORT_NOTICE),
        ("24 hrs from now, 15 of us, doable?", Reason.SHORT_NOTICE),
        ("later today, ten people, anybody free", Reason.SHORT_NOTICE),
        ("cabin up by Mammoth, it's a 5 hour drive from you", Reason.BEYOND_MAX_DISTANCE),
        ("a lake house, six hours north of you, 6 hours driving each way", Reason.BEYOND_MAX_DISTANCE),
        ("our place is 180 miles out", Reason.BEYOND_MAX_DISTANCE),
        ("so is it the one or the other, he said both and she said neither", Reason.LOW_CONFIDENCE),
        ("same as before but not the thing with the stuff, you know what happened there", Reason.LOW_CONFIDENCE),
        ("my neighbor told your guy what we agreed, so it's that one then, or the other", Reason.LOW_CONFIDENCE),
        ("where do i have papers served", Reason.LEGAL_THREAT),
    ],
)
def test_who_so_many_how_soon_and_how_far_is_found(text: str, reason: Reason) -> None:
    assert reason_of(text) is reason


@pytest.mark.parametrize(
    "text", ["the second one please, at 6", "both kids are 9 so that one counts as two children", "same as last year"]
)
def test_what_points_at_something_known_is_clear(text: str) -> None:
    assert reason_of(text) is None


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("120 for my brothers wedding", 120),
        ("Adults 88, kids 31. What's the damage?", 119),
        ("we're at 104 rsvps and climbing", 104),
        ("10 kids 6 adults, anything open", 16),
        ("got a gift card from my boss for 250, where do I type it in", 0),
    ],
)
def test_heads_are_counted_in_short_words(text: str, heads: int) -> None:
    assert understand(text, NOW.date()).entities.party.head_count == heads
