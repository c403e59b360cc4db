"""A party above the largest we take online; the question how large one may be is not."""

import re

from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_WISH = Cues(
    r"\b(?:for|of|with|about|around|have|has|got|having|expect|expects|expecting|hosting|feed|serve|cater|we're|we are"
    r"|there are|there will be|it's|invited|"
    r"approximately|roughly|over|than) (?:about |around |approximately |roughly |over |at least "
    r"|up to |more than )*\d{3,4}\b",
    r"\b\d{3,4}\+? (?:\w+ )?(?:people|guests|adults|attendees|employees|of us|persons|kids|children"
    r"|heads|seats)\b",
)
_RULE_QUESTION = Cues(
    r"\b(?:max(?:imum)?|largest|biggest|most people|limit|cap)\b",
    r"\bdo you (?:ever |also |even )?(?:do|handle|cater|serve|take|accept|accommodate|offer"
    r"|work)\b.{0,30}\b(?:over|above|more than|larger than|bigger than|parties)\b",
    r"\bis there a\b|\bwhat(?:'s| is) (?:the|your) polic",
)

_TIMES = re.compile(
    r"\b(?P<n>\d{1,3}) (?:tables?|shifts?|sittings?|groups?|busloads|buses|coaches|waves|classes|teams)(?: of)?,? of"
    r" (?P<each>\d{1,3})\b"
)


def applies(situation: Situation) -> bool:
    """True when more people are expected than `limits.max_party`, unless only the limit is asked for."""
    if any(int(of["n"]) * int(of["each"]) > situation.limits.max_party for of in _TIMES.finditer(situation.text)):
        return not _RULE_QUESTION.found(situation.text)
    party = situation.said.entities.party
    asked = party.head_count > situation.limits.max_party
    if not asked or (_RULE_QUESTION.found(situation.text) and not party.relative):
        return False
    return situation.head_count > situation.limits.max_party or _WISH.found(situation.text)


RULE = Rule(Reason.LARGE_PARTY, Priority.HIGH, applies)
