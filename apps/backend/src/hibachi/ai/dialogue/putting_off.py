"""Putting a decision off because somebody else has to be asked, and coming back with their answer.

Pure.
"""

import re

_PLAIN_YES = re.compile(
    r"^\W*(?:(?:hi|hello|hey|good \w+|ok|okay|so|well|me again|it's me|i'm back)\W+)*(?:yes|yep|yeah|let's)\b"
)
_SOMEBODY = (
    r"(?:she|he|they|everyone|everybody|all|we(?:'ve| have)?(?: all)?|(?:my|our|the) (?:\w+ )?(?:wife|husband"
    r"|partner|boss"
    r"|family|sister|brother|friends?|roommates?|mother|mom|father|dad|parents|team|manager|committee))"
)
_RELAYS_YES = re.compile(
    rf"\b{_SOMEBODY}(?:'s|'re| is| are| r| has| have)? (?:just |all |finally )?(?:sa(?:ys?|id) (?:yes|ok|okay"
    rf"|go|it's (?:fine|ok|on))"
    r"|agree[sd]?|approve[sd]?|(?:on board|fine with it|ok with it|okay with it)\b"
    r"|(?:in|happy)(?=\W*(?:$|[,.;!])))"
)
_POSTPONES = re.compile(
    r"\b(?:ask|check with|talk (?:to|with)|speak (?:to|with)|discuss (?:it |this )?with|consult|run (?:it|this"
    r"|that) (?:by|past)"
    r"|clear (?:it|this) with|confer with) (?:(?:my|our|the) )?(?:\w+ )?(?:wife|husband|partner|spouse|boss"
    r"|manager|family|sister"
    r"|brother|friends?|roommates?|mother|mom|mum|father|dad|parents|team|kids|others|guys|everyone|everybody|him|her|them"
    r"|committee|fianc\w+|girlfriend|boyfriend)\b"
    r"|\b(?:let me|i'?ll|i will|i(?:'ve| have)? (?:need|have|got|want) to|gotta|i should|i must) (?:\w+ )?"
    r"(?:ask|check with|talk to|run (?:it|this|that) (?:by|past)) (?:(?:my|our) \w+"
    r"|the (?!owner|manager|chefs?|boss|person|humans?|agent|supervisor|rep|team|staff|office)\w+)"
    r"|\b(?:wife|husband|partner|spouse|boss|manager|mother|mom|mum|father|dad|parents|committee|fianc\w+|she|he|they)"
    r" (?:has|have|needs?|wants?) to (?:\w+ )?(?:confirm|decide|agree|approve|sign off|have a look|see it|ok it)\b"
    r"|\b(?:need|get|have|await\w*|wait(?:ing)? (?:for|on)) (?:(?:an?|the|my|our|his|her|their) )?(?:[\w']+ )?"
    r"(?:signature|approval|go[- ]ahead|sign[- ]?off|green light)\b"
    r"|\b(?:get|have|getting) (?:it|this|that) (?:approved|signed|cleared)\b"
    r"|\b(?:i'll|i will|we'll|we will|will|gonna|going to) (?:be|come|write|text|check|get) back\b"
    r"|\b(?:i'll|i will|we'll|we will|will) (?:confirm|decide|tell you|let u know|te?xt(?: you| u)?) "
    r"(?:later|tomorrow|tonight|soon|when|once|after|next week|on \w+day)\b"
    r"|\b(?:sleep on it|think (?:about )?it over|think (?:it|this) (?:over|through)|(?:need|have|want|like) to think"
    r"|let me think|(?:get|come) back to you|let you know|need (?:some |a bit of |a little |more )?time)\b"
)


def puts_off(text: str) -> bool:
    """Whether somebody has to be asked, or time is wanted, before anything is decided."""
    return bool(_POSTPONES.search(text)) and not text.rstrip().endswith("?")


def takes_up(text: str) -> bool:
    """Whether a message comes back to what was put off with a yes; a mere "ok, thanks" does not."""
    return relays_yes(text) or bool(_PLAIN_YES.search(text))


def relays_yes(text: str) -> bool:
    """Whether somebody who had to be asked is said to agree."""
    return bool(_RELAYS_YES.search(text)) and not text.rstrip().endswith("?")
