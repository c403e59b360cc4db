"""What somebody will do for us on a day, which is no day of a party.

Pure.
"""

import re
from dataclasses import replace
from datetime import date

from hibachi.ai.understanding.parsers.dates import find_dates
from hibachi.ai.understanding.types import Understanding

_PROMISES = re.compile(  # "I will, tonight", "you'll have them tomorrow": when somebody writes, not when they party
    r"\b(?:i|we)(?:'ll| will| can| shall)(?:(?: do(?: (?:it|that|so))?)?,? |"
    r" (?:\w+ )?(?:send|mail|e-?mail|text|forward|upload|photograph|measure|check|ask|look|find out|get (?:them"
    r"|it|those|back)"
    r"|take (?:them|it|some|the|a|those)|let (?:you|her|him|them)|snap|post|share|sort)\b(?: \S+){0,6}? )"
    r"(?:first thing )?(?:today|tonight|tomorrow|this (?:morning|afternoon|evening))\b"
    r"|\byou(?:'ll| will| can) (?:have|get|see|hear)\b(?: \S+){1,4}? (?:today|tonight|tomorrow"
    r"|this (?:afternoon|evening))\b"
)


def without_promise(said: Understanding, today: date) -> Understanding:
    """The message without the day on which its writer will do something for us: no party is on it."""
    kept = _PROMISES.sub(" ", said.plain)
    if kept == said.plain or find_dates(kept, today):
        return said
    return replace(said, entities=replace(said.entities, when=None, clock=None, slot=None))
