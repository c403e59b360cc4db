"""What likeness to examples adds to the rules of words, and takes back from them.

Rules of words are sure of what they know; likeness finds what nobody put into words before. Thresholds: decision 0031.
"""

from hibachi.ai.escalation.types import Reason, Rule, Situation

ENOUGH, ENOUGH_OF_HARM = 0.95, 0.8
MOSTLY = 0.93  # of one reason: a message a little like several is like none
SURELY_NOTHING = 0.05
# Left to figures: how many guests there are, how far it is, when the party is.
_BY_FIGURES = frozenset({Reason.LARGE_PARTY, Reason.BEYOND_MAX_DISTANCE, Reason.SHORT_NOTICE})
_HARM = frozenset(
    {Reason.ALLERGIC_REACTION, Reason.FOOD_POISONING, Reason.INJURY, Reason.THREAT, Reason.SEVERE_ALLERGY}
)
_NEVER_TAKEN_BACK = _BY_FIGURES | _HARM | {Reason.CUSTOM_PRICING, Reason.DISCOUNT_REQUEST}


def most_alike(situation: Situation) -> str | None:
    """The reason code a message is most like, when it is enough like any and no figure decides it."""
    alike = situation.alike
    if not alike:
        return None
    reason = Reason(max(alike, key=lambda one: alike[one]))
    if reason in _HARM:
        enough = sum(share for code, share in alike.items() if Reason(code) in _HARM) >= ENOUGH_OF_HARM
    else:
        enough = (situation.likelihood or 0.0) >= ENOUGH and alike[reason] >= MOSTLY
    if not enough:
        return None
    small = reason is Reason.CUSTOM_PRICING and 0 < situation.head_count < situation.limits.custom_pricing_guests
    return None if small or reason in _BY_FIGURES else reason


def taken_back(rule: Rule, situation: Situation) -> bool:
    """Whether words spoke for a rule in a message that is like nothing a person is needed for."""
    chance = situation.likelihood
    return chance is not None and chance < SURELY_NOTHING and rule.reason not in _NEVER_TAKEN_BACK
