"""Every reason is found in at least three wordings that share few words, and near misses of each stay."""

from collections import Counter

import pytest

from hibachi.ai.escalation.registry import RULES
from hibachi.ai.escalation.types import Reason
from tests.ai.escalation.test_wordings import reason_of

FOUND = {
    Reason.ALLERGIC_REACTION: (
        "her lips are swelling up and your sauce is all she had",
        "he broke out in hives right after dinner",
        "one guest was given benadryl following exposure to sesame",
    ),
    Reason.FOOD_POISONING: (
        "half of us have been throwing up since saturday's shrimp",
        "we all got food poisoning",
        "my mother was violently ill after eating your chicken",
    ),
    Reason.INJURY: (
        "the hot oil splashed on my nephew's arm and burned him",
        "a knife slipped and your chef cut my finger",
        "the flying zucchini scorched my tongue, it was hot from the grill",
    ),
    Reason.THREAT: (
        "I will break both his legs if he comes back",
        "I know where your office is and my brothers are on their way",
        "I'm going to slash the tires on your van",
    ),
    Reason.LATE_CHEF: (
        "we are past the agreed start and nobody is here",
        "where is our chef, the guests are all here",
        "one grill is lit, the second chef is missing",
    ),
    Reason.SEVERE_ALLERGY: (
        "my son could die from a single peanut",
        "she carries an epi pen for shellfish",
        "I black out when I eat sesame",
    ),
    Reason.LEGAL_THREAT: (
        "see you in small claims",
        "our attorney is drafting the demand letter",
        "I'm going to sue you for what the grill did to our deck",
    ),
    Reason.PRESS: (
        "I'm a freelance writer and would like an interview for a feature",
        "this is channel 7, do you have a statement",
        "our newspaper is running a story about your company, any comment?",
    ),
    Reason.REFUND_DISPUTE: (
        "I've opened a chargeback with my bank over the deposit",
        "I cancelled in time and now you say I get nothing, although I cancelled on time",
        "the refund was less than promised, I want the rest of my money back",
    ),
    Reason.HUMAN_REQUEST: (
        "may I speak with the proprietor",
        "please have your events coordinator call our office",
        "I want a real person",
    ),
    Reason.DISCOUNT_REQUEST: (
        "could the minimum be lifted for our charity",
        "can you do 40 a head",
        "if I post about you do I get mine free",
    ),
    Reason.ANGRY_COMPLAINT: (
        "I am at the end of my rope with you people",
        "god damn it, nine hundred dollars for burnt onions",
        "absolutely disgusted, the worst night ever",
    ),
    Reason.LARGE_PARTY: ("eleven tables of twelve", "two shifts of 65 workers each", "a hundred and forty guests"),
    Reason.CUSTOM_PRICING: (
        "we are 45, make us a package price of our own",
        "a custom quote for 80 people please",
        "we'd be 60 employees, could someone work out a bespoke offer",
    ),
    Reason.INDOOR_COOKING: (
        "can he set up the grill in our living room, there is no yard",
        "cook in my kitchen please, it's raining",
        "we want the hibachi inside the garage",
    ),
    Reason.BEYOND_MAX_DISTANCE: (
        "we live 200 miles from you, would you come",
        "it's a 6 hour drive from you",
        "the cabin is 170 miles away",
    ),
    Reason.SHORT_NOTICE: (
        "a chef for 10 people tonight please",
        "replacement needed within 18 hours, 24 guests",
        "our reservation fell through, can you come tomorrow for 12 people",
    ),
    Reason.LOW_CONFIDENCE: (
        "same as before but not the thing with the stuff, you know what happened there",
        "so is it the one or the other, he said both and she said neither",
        "my neighbor told your guy what we agreed, so it's that one then, or the other",
    ),
}
KEPT = (
    "that joke of his killed me, bring him again",
    "I'm sick of pizza parties, what do you serve",
    "she gets carsick and vomits in the car, so can we eat at seven",
    "my sister is so mad she couldn't come, is there a video",
    "our legal department merely needs the certificate",
    "my neighbor is suing his roofer, can the chef park on the street",
    "my reel got 150 likes, could we book for 13",
    "we will destroy you guys at the shrimp toss challenge",
    "I have to tell my mom by tonight, is june 20 open at 6",
    "delegates arrive tomorrow and the dinner is on july 28",
    "our chef had everyone in stitches",
    "he'd sue me if I forgot the noodles haha",
    "she's 'dying' for lobster, whole tail or half",
    "I cut myself doing this at home years ago, so I'm glad you do it",
)


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in FOUND.items() for text in texts])
def test_the_reason_is_heard(reason: Reason, text: str) -> None:
    assert reason_of(text) is reason


@pytest.mark.parametrize("text", KEPT)
def test_what_comes_near_stays_with_the_assistant(text: str) -> None:
    assert reason_of(text) is None


def test_no_rule_goes_without() -> None:
    counted = Counter({rule.reason: len(FOUND.get(rule.reason, ())) for rule in RULES})
    assert not [reason for reason, number in counted.items() if number < 3]
