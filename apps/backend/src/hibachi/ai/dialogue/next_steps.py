"""Whether a message asks what is left to do for something that is held: "what do you need from me now?".

Pure. It is known by its shape: something that remains, and that it is for who asks.
"""

import re

_REMAINS = re.compile(
    r"\b(?:left|else|still|remain\w*|more|next|missing|needed|now|outstanding|to be done|yet|another|further"
    r"|forgot\w*)\b"
)
_FOR_ME = re.compile(
    r"\bto do\b|\b(?:must|should|do|shall|need) (?:i|we)\b(?! (?:get|pay|owe|eat))"
    r"|\b(?:i|we) (?:\w+ )?(?:must|should|need to|have to|gotta|got to)\b|\b(?:from|for) (?:me|us)\b"
    r"|\b(?:my|our) (?:side|end|part|move|turn|job|step)\b|\bsteps?\b"
    r"|\bto (?:lock|keep|secure|confirm|finali[sz]e|fill|sign)\b"
)
_ASKS = re.compile(r"\?|\b(?:what|whats|what's|anything|something|is there|do i|must i|are we|am i|how)\b")
_DONE = re.compile(
    r"\b(?:am i|are we|is (?:it|that|everything|all)) (?:all |now |then |really )?(?:done|finished|complete|set"
    r"|sorted|settled)"
    r"\b|\bwhat(?:'s| is|s) (?:still |now )?(?:open|outstanding|pending|missing)\b|\bwhat now\W*$"
    r"|\bwhat comes (?:next|now|after)\b|\b(?:must|should|do|shall) (?:i|we) (?:have to |need to |still )*sign\b"
)
_OF_OTHERS = re.compile(  # of money, of the day itself, of who comes and what they eat
    r"\b(?:how much|owe|cost\w*|price\w*|total|refund\w*|bring|provide|buy|prepare|set ?up|know|cancel\w*"
    r"|mov(?:e|ing) (?:it|the)"
    r"|on the (?:day|night)|that (?:day|night)|guests?|kids?|child(?:ren)?|chef|cook\w*|food|eat\w*|menu"
    r"|dish\w*|leftovers"
    r"|weather|rain\w*|tables?|chairs?|allerg\w*|add|people|to pay)\b"
)


def asks_next_step(text: str) -> bool:
    """Whether plain text asks what is left to do, or whether all is done."""
    if _OF_OTHERS.search(text):
        return False
    return bool(_DONE.search(text) or (_ASKS.search(text) and _REMAINS.search(text) and _FOR_ME.search(text)))
