"""Whether somebody of an age pays: "does the three-year-old cost anything?", "and the tiny ones?", "kid of 9"."""

import re

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import asides as say
from hibachi.ai.tools import facts, pricing
from hibachi.ai.understanding.parsers.ages import kind_of

_PAYS = re.compile(
    r"\b(?:pay\w*|charged?|charges|cost\w*|free|price\w*|count(?:s|ed)?|billed|owe|extra|how much|eat free)\b"
)
_TOTS = re.compile(
    r"\b(?:toddlers?|bab(?:y|ies)|infants?|newborns?|(?:tiny|wee|small|little|smallest|littlest"
    r"|youngest) (?:ones?|kids?))\b"
)
_OLD = r"(?:[- ]?(?:years?|yr)[- ]?olds?|[- ]?yo'?s?)"
_AGE = re.compile(
    rf"\b(?P<a>\d{{1,2}}){_OLD}\b|\b(?:toddlers?|kids?|child|boy|girl|son|daughter|baby|grand\w+|cousin) (?:of|aged?"
    r"|who(?:'s| is)|is) (?P<b>\d{1,2})\b|\b(?:ages? of|aged) (?P<c>\d{1,2})\b"
    r"|\b(?:my|our|the|her|his|a) (?P<d>\d{1,2}) (?:is|are|pays?|counts?|gets?|has|at)\b"
)
_STILL_KIDS = re.compile(  # "but we're kids, isn't it 30?", of those counted as adults
    r"\b(?:we|they|he|she|those|the \w+)(?:'re|'s| are| is) (?:all |just |still |only |basically )*(?:kids?|children"
    r"|a child)\b"
)
_FROM_WHAT_AGE = re.compile(
    r"\b(?:at|from|until|till|up to|to|by|before)? ?(?:what|which) age\b.*\b(?:count\w*|adults?|grown\w*|kids?"
    r"|child\w*|pay|full|stop"
    r"|charge\w*|free)\b"
)
_PER_CHILD = re.compile(r"\bper (?:child|kid)\b")
_PER_ADULT = re.compile(r"\b(?:per|each) (?:adult|grown[- ]?up|person|head)\b")  # then the rates of all are asked
_NOT_PRICE = re.compile(
    r"\b(?:allerg\w*|total|all in|altogether|cancel\w*|deposit|tip|free from|(?!(?:or|is|are|eats?|for|be|he"
    r"|she|they|it|come) )[a-z]+[- ]free|refund\w*)\b"
)


def asks(text: str) -> bool:
    """Whether a clause asks what one guest of an age pays."""
    asked = "?" in text or re.match(r"^\W*(?:and|but|so|do|does|is|are|must|will|what|how|why)\b", text)
    return bool(_FROM_WHAT_AGE.search(text)) or bool(
        asked
        and (_PAYS.search(text) or (_STILL_KIDS.search(text) and re.search(r"\b\d{2}\b|\$", text)))
        and not _NOT_PRICE.search(text)
        and not _PER_ADULT.search(text)
        and any(word.search(text) for word in (_TOTS, _AGE, _PER_CHILD, _STILL_KIDS))
    )


async def who_pays(turn: Turn) -> Part | None:
    """What guests of the age named pay; None when the message asks for something else."""
    wanted, before = turn.state.wanted, turn.before.wanted
    parts = [*_parts(turn.said.plain), *(clause.text for clause in turn.said.clauses)]
    asking = " ".join(dict.fromkeys(part for part in parts if asks(part)))
    if wanted.priced_by != before.priced_by or not asking:
        return None
    said = " ".join(say.pays_text(turn.terms, kind) for kind in _kinds(asking))
    return Part(said, (*pricing.price_book(turn.terms), *facts.of_wanted(wanted)), tools=("price_book",))


def _kinds(text: str) -> list[str]:
    """The kinds of guests a text asks about."""
    if _PER_CHILD.search(text):
        return ["children", "toddlers"]
    if _FROM_WHAT_AGE.search(text):
        return ["toddlers", "children", "adults"]
    if _STILL_KIDS.search(text) and not _AGE.search(text):
        return ["children", "adults"]
    ages = [int(found["a"] or found["b"] or found["c"] or found["d"]) for found in _AGE.finditer(text)]
    return list(dict.fromkeys(kind_of(age) for age in ages)) or ["toddlers"]


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[?.!])\s+|, and (?=is|are|do|does)", text) if part]
