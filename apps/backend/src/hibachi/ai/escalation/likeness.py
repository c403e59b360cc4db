"""What likeness to examples adds to the rules of words, and takes back from them.

Rules of words are sure of what they know; likeness finds what nobody put into words before. Thresholds: decision 0031.
"""

import re
from collections.abc import Mapping

from hibachi.ai.escalation.rules.discount_request import bid_cents
from hibachi.ai.escalation.rules.indoor_cooking import is_outdoors
from hibachi.ai.escalation.rules.late_chef import is_over
from hibachi.ai.escalation.rules.short_notice import event_day, speaks_of_own_event
from hibachi.ai.escalation.types import Reason, Rule, Situation

ENOUGH_OF_HARM, ENOUGH_OF_HARM_IN_TALK = 0.8, 0.9
ENOUGH, OF_ONE = 0.95, 0.93
# Where examples left out of the fitting were told from near misses well enough to hear them earlier: as first
# messages, which the examples are. What is said within a talk is shorter and like many things.
_ENOUGH_OF: Mapping[Reason, float] = {
    Reason.HUMAN_REQUEST: 0.85,
    Reason.LATE_CHEF: 0.85,
    Reason.PRESS: 0.9,
    Reason.LEGAL_THREAT: 0.9,
    Reason.LOW_CONFIDENCE: 0.75,
    Reason.LARGE_PARTY: 0.8,
    Reason.SHORT_NOTICE: 0.9,
}
MOSTLY = 0.85  # of it for one reason: a message a little like several is like none
SURELY_NOTHING = 0.05
# Where messages that words spoke for rightly, of five sets and of conversations, are all told from those they spoke
# for wrongly: far below the least likely right one. Decision 0031.
_NOTHING_BELOW: Mapping[Reason, float] = {
    Reason.FOOD_POISONING: 0.6,
    Reason.INJURY: 0.03,
    Reason.LEGAL_THREAT: 0.88,
    Reason.REFUND_DISPUTE: 0.6,
    Reason.LATE_CHEF: 0.4,
    Reason.ANGRY_COMPLAINT: 0.16,
    Reason.DISCOUNT_REQUEST: 0.08,
}
SURELY_SOMETHING = 0.98  # for whichever reason
_HARM = frozenset(
    {Reason.ALLERGIC_REACTION, Reason.FOOD_POISONING, Reason.INJURY, Reason.THREAT, Reason.SEVERE_ALLERGY}
)
_MONEY = frozenset({Reason.CUSTOM_PRICING, Reason.DISCOUNT_REQUEST})
_NEVER_TAKEN_BACK = frozenset(
    {
        Reason.ALLERGIC_REACTION,
        Reason.SEVERE_ALLERGY,
        Reason.THREAT,
        Reason.PRESS,
        Reason.LARGE_PARTY,
        Reason.BEYOND_MAX_DISTANCE,
        Reason.CUSTOM_PRICING,
        Reason.LOW_CONFIDENCE,
    }
)
_SOON = re.compile(
    r"\b(?:today|tonight|tomorrow|this (?:evening|afternoon|morning)|hours?|minutes|right now|asap|last[- ]minute"
    r"|short notice|same[- ]day)\b"
)
_COUNT = re.compile(
    r"(?<![\d$/:.#-])\b(\d{2,4})\b(?![\d/:.%-]\d|[%:]| ?(?:am|pm|years?|yo|miles?|dollars|bucks"
    r"|minutes|likes|views|followers|subscribers)\b)"
)
_PLAINLY_LESS = re.compile(  # whatever the rest is like: the word itself, or a sum that is offered
    r"\bdiscounts?\b|\b(?:%|percent) off\b|\bhalf[- ](?:the )?(?:price|off)\b|\bwaive\b|\bno charge\b"
    r"|\b(?:make|do|take|accept|call|settle|pay|come down)\b[^.?!]{0,15}\$? ?\d{3,4}\b"
)
_EACH = re.compile(r"\b(?:each|a head|apiece|per (?:person|head|guest|adult|plate))\b")  # then a sum is worked out
_PEOPLE = re.compile(
    r"\b\d{3,4}\+? (?:\w+ )?(?:people|guests|adults|attendees|employees|of us|persons|kids|children|heads|seats)\b"
)
_HUNDREDS = re.compile(r"\bhundreds?\b")


def most_alike(situation: Situation) -> str | None:
    """The reason code a message is most like, when it is enough like any and no figure speaks against it."""
    alike = situation.alike
    if not alike:
        return None
    reason = Reason(max(alike, key=lambda one: alike[one]))
    total, earlier = situation.likelihood or 0.0, _ENOUGH_OF.get(reason) if situation.opening else None
    if total >= SURELY_SOMETHING and situation.opening:
        return reason if _by_figures(reason, situation) else None
    if reason in _HARM:
        enough = ENOUGH_OF_HARM if situation.opening else ENOUGH_OF_HARM_IN_TALK
        return reason if _share(alike, _HARM) >= enough else None
    lead = _share(alike, _MONEY) if reason in _MONEY else alike[reason]
    enough = total >= earlier and lead >= MOSTLY * earlier if earlier else total >= ENOUGH and lead >= OF_ONE
    return reason if enough and _by_figures(reason, situation) else None


def _share(alike: Mapping[str, float], of: frozenset[Reason]) -> float:
    return sum(share for code, share in alike.items() if Reason(code) in of)


def _by_figures(reason: Reason, situation: Situation) -> bool:
    """Whether the figures in a message allow what it is like: so many people, so soon, nothing said before."""
    if reason is Reason.CUSTOM_PRICING:
        return not 0 < situation.head_count < situation.limits.custom_pricing_guests
    if reason is Reason.LARGE_PARTY:
        if _EACH.search(situation.text) and not _PEOPLE.search(situation.text):
            return False
        counts = [int(one) for one in _COUNT.findall(situation.text)]
        return sum(counts) > situation.limits.max_party or bool(_HUNDREDS.search(situation.text))
    if reason is Reason.SHORT_NOTICE:
        day = event_day(situation)
        soon = day is None or (day - situation.now.date()).days <= situation.limits.lead_time.days
        own = not situation.new_business or speaks_of_own_event(situation.text)
        return soon and not own and bool(_SOON.search(situation.text))
    if reason is Reason.LOW_CONFIDENCE:
        return situation.opening
    if reason is Reason.LATE_CHEF:
        return not is_over(situation.text)
    if reason is Reason.INDOOR_COOKING:
        return not is_outdoors(situation.text)
    return reason is not Reason.BEYOND_MAX_DISTANCE


def taken_back(rule: Rule, situation: Situation) -> bool:
    """Whether words spoke for a rule in a message that is like nothing a person is needed for."""
    chance = situation.likelihood
    if chance is None or rule.reason in _NEVER_TAKEN_BACK:
        return False
    if rule.reason is Reason.DISCOUNT_REQUEST and (bid_cents(situation.text) or _PLAINLY_LESS.search(situation.text)):
        return False
    return chance < _NOTHING_BELOW.get(rule.reason, SURELY_NOTHING)
