"""What likeness to examples adds to the rules of words, and takes back from them.

Rules of words are sure of what they know; likeness finds what nobody put into words before. The thresholds were chosen
on examples by an author whose texts the judge had not seen.
"""

from hibachi.ai.escalation.types import Reason, Rule, Situation

ENOUGH = 0.9
SURELY_NOTHING = 0.2
# Left to figures: how many guests there are and when the party is.
_BY_FIGURES = frozenset({Reason.LARGE_PARTY, Reason.BEYOND_MAX_DISTANCE, Reason.SHORT_NOTICE, Reason.CUSTOM_PRICING})
_NEVER_TAKEN_BACK = _BY_FIGURES | {
    Reason.ALLERGIC_REACTION,
    Reason.FOOD_POISONING,
    Reason.INJURY,
    Reason.THREAT,
    Reason.SEVERE_ALLERGY,
}


def most_alike(situation: Situation) -> str | None:
    """The reason code a message is most like, when it is enough like any and its figures do not contradict."""
    alike = situation.alike
    if not alike or (situation.likelihood or 0.0) < ENOUGH:
        return None
    reason = max(alike, key=lambda one: alike[one])
    return None if reason in _BY_FIGURES and _contradicted(Reason(reason), situation) else reason


def taken_back(rule: Rule, situation: Situation) -> bool:
    """Whether words spoke for a rule in a message that is like nothing a person is needed for."""
    chance = situation.likelihood
    return chance is not None and chance < SURELY_NOTHING and rule.reason not in _NEVER_TAKEN_BACK


def _contradicted(reason: Reason, situation: Situation) -> bool:
    guests, limits = situation.head_count, situation.limits
    if reason is Reason.LARGE_PARTY:
        return 0 < guests <= limits.max_party
    if reason is Reason.CUSTOM_PRICING:
        return 0 < guests < limits.custom_pricing_guests
    if reason is Reason.SHORT_NOTICE:
        when = situation.said.entities.when
        far = when is not None and (when.first - situation.now.date()) > limits.lead_time
        return far or not situation.new_business
    return situation.miles is not None and situation.miles <= limits.max_miles
