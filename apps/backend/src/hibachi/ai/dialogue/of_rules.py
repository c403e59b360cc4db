"""Questions of what the rules say, which change nothing of the party: until when, what happens if.

Pure.
"""

import re

from hibachi.ai.understanding.types import Understanding

DEADLINE = re.compile(
    r"\b(?:by|until|till|up to) (?:when|what (?:day|time|point))\b|\bhow (?:late|long before|close to|soon before)\b"
    r"|\bhow (?:many|much) (?:hours|days|time|notice)\b.{0,30}\b(?:before|ahead|advance|prior)\b|\bdead ?lines?\b"
    r"|\b(?:last|latest) (?:day|moment|date|point|time|chance|i can|we can"
    r"|to (?:tell|let|give|send|say|add|change))\b|\bcut ?off\b|\bat the latest\b"
    r"|\btoo late to\b|\bhow long (?:can|may|could) (?:i|we) (?:still )?wait\b"
    r"|\bcan (?:i|we) (?:still |just |also )?(?:tell|give|send|change|add)\b.{0,40}\b(?:(?:day|night"
    r"|week) before|last minute)\b"
    r"|\bwhen (?:do|must|should|would|does|is|are|will)\b.{0,50}\b(?:have to|need to|must|has to"
    r"|needs to)? ?be (?:final\w*"
    r"|fixed|settled|decided|locked|set|chosen|known|in by)\b|\bwhen (?:is|are)\b.{0,40}\b(?:locked|final|fixed|due)\b"
    r"|\bwhen (?:do|must|should|would|does|is|are) (?:i|we|you|the|it)\b.{0,40}\b(?:final|last|latest|due|know|by)\b"
)
_COST_OF_MOVING = re.compile(  # "could we move it once without paying?"
    r"\b(?:mov(?:e|ing)|reschedul\w+|shift(?:ing)?|push(?:ing)?|chang(?:e|ing) (?:the )?(?:date|day))\b[^.!]{0,60}"
    r"\b(?:without (?:paying|a fee|any fee|cost)|for free|cost\w*|fees?|charge[ds]?|free)\b[^.!]*\?"
)
_WHAT_HAPPENS = re.compile(r"\bwhat (?:happens|would happen) (?:if|when)\b")


def asks_of_rule(text: str) -> bool:
    """Whether plain text asks until when something can be done, or what would come of something."""
    return bool(DEADLINE.search(text) or _WHAT_HAPPENS.search(text))


def asks_price_of_moving(said: Understanding) -> bool:
    """Whether it is asked what another date would cost, and none is named: nothing is to be moved yet."""
    return not (said.entities.when or said.entities.clock) and bool(_COST_OF_MOVING.search(said.plain))
