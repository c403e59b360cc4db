"""What a text promises, offers or says was done. A model may promise nothing that the house did not."""

import re

_PATTERNS = {
    "contact": r"\b(?:we|i|someone|somebody|a (?:person|manager|colleague)|our team|the chef|they)(?:'ll| will"
    r"| shall| is going to"
    r"| are going to)\b[^.!?]{0,30}\b(?:call|phone|text|e-?mail|contact|reach out|get back|follow up|write|send"
    r"|reply)\b",
    "done": r"\b(?:i've|i have|we've|we have|i just|i) (?:already |just |now )?(?:booked|reserved|held"
    r"|cancell?ed|refunded|sent|added"
    r"|applied|noted|updated|changed|moved|scheduled|confirmed|charged|passed|escalated|forwarded)\b"
    r"|\b(?:is|are|has been|have been|was) (?:now )?(?:booked|reserved|confirmed|refunded|cancell?ed|locked in"
    r"|all set|secured)\b"
    r"|\byou(?:'re| are) (?:all set|booked|confirmed)\b",
    "money": r"\b(?:discount|coupon|promo(?:tion)?|refund(?:ed)?|waive[ds]?|on the house|complimentary"
    r"|free of charge|for free|at no"
    r" (?:extra )?(?:cost|charge)|half price|special price|price match|best price|deal)\b",
    "certainty": r"\b(?:guarantee[sd]?|promise[sd]?|assure[sd]?|definitely|certainly will|for sure|without fail"
    r"|no matter what"
    r"|always available|never (?:late|cancels?))\b",
    "action": r"\b(?:i|we)(?:'ll| will| can| could)\b[^.!?]{0,20}\b(?:book|reserve|hold|cancel|refund|change"
    r"|move|schedule|arrange"
    r"|organi[sz]e|make sure|ensure|throw in|include|add|bring|accommodate)\b",
}
_RULES = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _PATTERNS.items()}


def promises(text: str) -> frozenset[str]:
    """The kinds of promises in a text."""
    return frozenset(name for name, rule in _RULES.items() if rule.search(text.replace("’", "'")))
