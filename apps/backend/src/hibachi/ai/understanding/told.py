"""Words that are no complaint though they sound like it: how well a party went, who would sue whom over the sauce."""

import re

_OF_A_PARTY = re.compile(
    r"\b(?:show|party|dinner|evening|night|food|chef|cook|rice|meal|event|performance|bash|guys?|it|everything|everyone"
    r"|everybody|kids|guests|he|she|yesterday|tonight|ball|fun|hoot)\b"
)
_PAST = re.compile(r"\b(?:was|were|had|did|killed|loved|enjoyed|went|laughed|cried|stole|made|rocked|still|such a)\b")
_WISHES = re.compile(
    r"\b(?:can|could|would|will|want|need|like to|wonder\w*|please|again|next|another|book|how much)\b"
)


def tells_how_it_went(text: str) -> bool:
    """Whether plain text without a question looks back on a party; the day it names is not asked for."""
    looks_back = _OF_A_PARTY.search(text) and _PAST.search(text)
    return bool(looks_back) and not text.rstrip().endswith("?") and not _WISHES.search(text)


_GOOD = re.compile(
    r"\b(?:lov(?:e|ed|ely)|amazing|awesome|great|fantastic|wonderful|perfect|delicious|best|beautiful\w*|fun\w*|blast|wild"
    r"|hilarious|unreal|insane|incredible|hoot|legend\w*|laugh\w*|stitches|fire|brilliant|magic\w*|epic|superb|stunning"
    r"|lit|unforgettable|hit|joy|crazy|delight\w*|charming|sweet\w*)\b"
)
_CONTRAST = re.compile(
    r"\b(?:but|however|except|though|although|unfortunately|not|no|never|only|until|too|late|cold|wrong|missing|rude|bill\w*"
    r"|charg\w+|refund\w*|money|sorry)\b|n't\b"
)


_BAD = re.compile(
    r"\b(?:not|never|no|cold|late|wrong|missing|rude|bad|burn\w*|raw|dry|soggy|refund\w*|money|sorry|unfortunately)\b|n't\b"
)


def likes(text: str) -> bool:
    """Whether plain text says something good and nothing bad, whatever was told before."""
    return bool(_GOOD.search(text)) and not _BAD.search(text)


def praises(text: str) -> bool:
    """Whether plain text tells that a party went well, and nothing beside it."""
    return tells_how_it_went(text) and bool(_GOOD.search(text)) and not _CONTRAST.search(text)


_JOKES = re.compile(
    r"\b(?:s?he|they|wife|husband|mom|mum|mother|dad|father|brother|sister|kids?|boys?|girls?|son|daughter|friends?|boss"
    r"|grandma|grandpa|family|uncle|aunt|cousins?|roommates?|guests|in-?laws?)\b(?:'d|'ll)? (?:\w+ ){0,3}"
    r"(?:sue|kill|murder|strangle|divorce|disown|hang|arrest|never forgive|take|drag) (?:me|us)\b"
)
_MEANT = re.compile(
    r"\b(?:damag\w*|ruin\w*|burn\w*|broke\w*|hurt|sick|ill|hospital|lawyer\w* (?:has|is|will)|letter|served|refund\w*"
    r"|your (?:chef|company|fault|people|guys?))\b"
)


def jokes(text: str) -> bool:
    """Whether somebody at home is said to sue or kill whoever writes, over nothing that happened."""
    return bool(_JOKES.search(text)) and not _MEANT.search(text)
