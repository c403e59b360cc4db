"""Few words that lean on what was talked of before.

Pure.
"""

import re

_ELLIPTIC = 8  # words
_FIRST_WORDS = 3  # "good, thanks a lot. what's normal?": more of them speak of something of their own
_FOLLOWS = re.compile(r"^\W*(?:(?:ok|okay|and|but|so|then|hm+|right|i see|what about|how about)\W+)+")
_OF_THE_USUAL = re.compile(
    r"(?:^|[.,!] )(?:(?:and|so|but|ok) )?(?:what|how much)(?:'s| is| are| would be)? (?:the "
    r"|considered )?(?:normal|usual"
    r"|customary|standard|typical|average|common|expected|polite|fair|decent)\b(?: \w+){0,2}\W*$"
)


def goes_on(text: str) -> bool:
    """Whether a short question leans on the one before it: "and three days ahead?"."""
    asked = _only_question(text)
    return len(asked.split()) <= _ELLIPTIC and (bool(_FOLLOWS.search(asked)) or asks_the_usual(asked))


def _only_question(text: str) -> str:
    """The one sentence of a text that asks, when it comes first and the rest only tells; else the whole."""
    first, mark, rest = text.partition("?")
    return first + mark if mark and "?" not in rest and not re.search(r"[.!;]", first) else text


def asks_the_usual(text: str) -> bool:
    """Whether a few words ask what is customary in what was talked of: "good. what's normal?"."""
    found = _OF_THE_USUAL.search(text)
    return found is not None and len(text[: found.start()].split()) <= _FIRST_WORDS
