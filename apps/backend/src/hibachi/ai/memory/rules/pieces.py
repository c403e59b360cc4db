"""A message in pieces of which each is told or asked, hedged or not, of oneself or of others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hibachi.ai.guard.injection import attempt
from hibachi.ai.understanding.text import plain

SAID, HEDGED, OF_OTHERS = 0.9, 0.6, 0.4
_QUOTED = re.compile(r"(?m)^\s*>.*$|[\"“”][^\"“”]*[\"“”]")
_ASKS = (
    r"(?:do|does|did|can|could|will|would|should|is|are|was|have|has|may|shall)(?:n't)?"
    r" (?:you|your|y'all|it|that|this|there|we|they|the|i|he|she|any\w*|my|our|dogs?|cats?|a)"
)
_WH = r"(?:what|how|where|when|which|who|why|whose)(?:'s)?\b"
_CUT = re.compile(
    rf"(?<=[.!?;:])\s+|\s+-\s+|,?\s+(?:and|but|so|also|plus)\s+(?={_ASKS}\b)|,\s*(?=(?:{_ASKS}\b|{_WH}|ok\b"
    r"|okay\b|right\b))"
    r"|,?\s+(?:and|but|so)\s+(?=(?:i|we|my|our|please|it's|it is)\b)"
)
_QUESTION = re.compile(
    rf"^(?:hi|hey|hello|ok|okay|so|and|but|also|well|oh|um|quick question|,|\s)*(?:{_ASKS}\b"
    rf"|{_WH})"
)
_HEDGE = re.compile(
    r"\b(?:maybe|might|perhaps|probably|possibly|not sure|i think|i guess|i believe|could be|may be|hopefully"
    r"|thinking of"
    r"|considering|debating)\b"
)
_SUPPOSED = re.compile(
    r"^(?:\w+ )?(?:if|unless|in case|suppose|supposing|imagine|wish)\b|\bif (?:we|i|it|they|you|the|my|our)\b"
    r"|\b(?:used to|would have|wish we had|wish i had|were to)\b"
)
_OTHERS = re.compile(
    r"\b(?:my|our|his|her|their|the) (?:\w+ )?(?:friend|neighbou?r|sister|brother|cousin|co-?worker|boss|aunt"
    r"|uncle|in-?laws?"
    r"|mom|mother|dad|father|parents?|son|daughter)s?(?:'s?)? (?:has|have|had|house|place|does|do|loves?|likes?"
    r"|hates?)\b"
    r"|\bthey (?:have|love|like|hate|always)\b|\b(?:he|she) (?:has|loves|likes|hates)\b"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a message in plain words. What is `asked` or supposed tells nothing but a wish to be reached."""

    text: str
    asked: bool
    confidence: float


def pieces_of(raw: str) -> Iterator[Piece]:
    """The parts of a guest's message; none of one that tries to steer the assistant, and nothing that is quoted."""
    if attempt(raw):
        return
    for part in _CUT.split(plain(_QUOTED.sub(" ", raw))):
        text = part.strip(" ,")
        if text:
            asked = text.endswith("?") or bool(_QUESTION.search(text)) or bool(_SUPPOSED.search(text))
            yield Piece(text, asked, _confidence(text))


def _confidence(text: str) -> float:
    if _OTHERS.search(text):
        return OF_OTHERS
    return HEDGED if _HEDGE.search(text) else SAID
