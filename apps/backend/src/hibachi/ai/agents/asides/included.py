"""Whether tip and tax are in the price, each by its article: "is a tip already in it, or tax?"."""

import re
from dataclasses import replace

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.grounding.rules import facts_of

_IN_IT = re.compile(
    r"\b(?:includ\w+|inside|already in|in (?:it|that|this|there|your|the)\b|on top|extra|separate\w*|come with"
    r"|cover\w*)\b"
)
_AMOUNT = re.compile(r"\d ?(?:%|percent)|\bhow much\b|\bwhat would\b|\bcash\b")
_OF = (
    (re.compile(r"\b(?:tips?|gratuit\w+)\b"), "is the tip included in the price"),
    (re.compile(r"\btax(?:es)?\b"), "is tax included in the price"),
)


def asks(text: str) -> bool:
    """Whether a clause asks if tip or tax is in the price."""
    return bool(_IN_IT.search(text) and not _AMOUNT.search(text)) and any(word.search(text) for word, _ in _OF)


async def included(turn: Turn) -> Part | None:
    """The articles on what is asked about; None when neither is."""
    clauses = [clause.text for clause in turn.said.clauses if asks(clause.text)]
    asked = [question for word, question in _OF if any(word.search(text) for text in clauses)]
    found = [hit for question in asked if (hit := await turn.house.article(question))]
    if not found:
        return None
    known = [fact for hit in found for fact in facts_of(hit.answer, f"article:{hit.slug}")]
    texts = dict.fromkeys(hit.answer for hit in found)
    slugs = tuple(dict.fromkeys(hit.slug for hit in found))
    part = Part(" ".join(texts), tuple(known), citations=slugs, tools=("search_knowledge",))
    return replace(part, topic=found[0].question)
