"""What is in the price, and whether tip and tax are, each by its article: "is a tip already in it, or tax?"."""

import re
from dataclasses import replace

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.grounding.rules import facts_of
from hibachi.ai.understanding.text import clauses

_IN_IT = re.compile(
    r"\b(?:includ\w+|inside|already in|in (?:it|that|this|there|your|the)\b|on top|extra|separate\w*|come with"
    r"|cover\w*)\b"
)
_AMOUNT = re.compile(r"\d ?(?:%|percent)|\bhow much\b|\bwhat would\b|\bcash\b")
_OF = (
    (re.compile(r"\b(?:tips?|gratuit\w+)\b"), "is the tip included in the price"),
    (re.compile(r"\btax(?:es)?\b"), "is tax included in the price"),
)
_GUEST = (
    r"(?:we|i|you|they|people|guests|everyone|everybody|each(?: \w+)?|a (?:guest|person)|the (?:guests|adults|kids))"
)
_FOR_IT = re.compile(
    rf"\bwhat (?:all |exactly )?(?:do|does|would|will|did) {_GUEST} (?:all |each |actually |even )?(?:get|receive)"
    r"(?: to eat)? (?:for|with|in) (?:that|it|this|the (?:money|price)|\$ ?\d+)\b"
    r"|\bwhat(?:'s| is| all is|'s all) (?:included|covered|part of (?:it|that)|in (?:it|that|the price)) (?:for|per) "
    r"(?:that|it|this|each \w+|guest|person|head|seat|plate)\b"
    rf"|\bwhat (?:all )?(?:do|does|would|will) {_GUEST} (?:all |each |actually )?(?:get|eat|have)(?: to eat)?"
    r" (?:on (?:the|their|our|a) plates?|for dinner|to eat)\b"
    r"|\bwhat (?:all )?(?:comes|goes) with (?:it|that|the price|each (?:seat|plate|guest))\b"
)
_WHAT_IT_HOLDS = "What is included in the price?"


def asks(text: str) -> bool:
    """Whether a clause asks what the price holds, or if tip or tax is in it."""
    if _FOR_IT.search(text):
        return True
    return bool(_IN_IT.search(text) and not _AMOUNT.search(text)) and any(word.search(text) for word, _ in _OF)


async def included(turn: Turn) -> Part | None:
    """The articles on what is asked about; None when nothing is."""
    asking = [text for text in clauses(turn.said.plain) if asks(text)]
    asked = [question for word, question in _OF if any(word.search(text) for text in asking)]
    if any(_FOR_IT.search(text) for text in asking):
        asked.append(_WHAT_IT_HOLDS)
    found = [hit for question in asked if (hit := await turn.house.article(question))]
    if not found:
        return None
    known = [fact for hit in found for fact in facts_of(hit.answer, f"article:{hit.slug}")]
    texts = dict.fromkeys(hit.answer for hit in found)
    slugs = tuple(dict.fromkeys(hit.slug for hit in found))
    part = Part(" ".join(texts), tuple(known), citations=slugs, tools=("search_knowledge",))
    return replace(part, topic=found[0].question)
