"""Plain questions that one article answers: what moving the day costs, whether there are offers."""

import re

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.grounding.rules import facts_of
from hibachi.ai.understanding.types import Understanding

_COSTS = re.compile(r"\b(?:costs?|charged?s?|fees?|free|pay|penalt\w+|price|extra|how much)\b")
_MOVES = re.compile(
    r"\b(?:(?:shift|mov(?:e|ing)|chang(?:e|ing)|switch(?:ing)?|push(?:ing)?|swap(?:ping)?) (?:it|us|(?:the|our|my|to)"
    r"(?: another| a different)?(?: \w+)? ?(?:date|day|party|event|weekend|booking)|to (?:another|a later|a different)"
    r" (?:date|day|week\w*))|reschedul\w+|postpon\w+)\b"
)
_OF_COST_ALONE = re.compile(
    r"^(?:and |but |or )?(?:would|does|will|is|what|how much|do|at what)\b(?: \S+){0,6}? ?(?:cost|fee|charge|free|pay"
    r"|penalty|extra)\b(?: \S+){0,3}$"
)
_SUPPOSES = re.compile(r"^(?:and |so |but )?(?:say|suppose|supposing|imagine|if|in case|assuming|let's say)\b")
_OFFERS = re.compile(
    r"\b(?:any|have|running|current\w*|are there|is there|do you (?:do|run|offer|have)|got|know of)\b.{0,25}"
    r"\b(?:promotions?|promos?|promo codes?|discount codes?|coupons?|coupon codes?|specials|deals|vouchers?)\b(?! with)"
)
_QUESTION = re.compile(r"^(?:and |so |but )?(?:any|are|is|do|does|can|could|what|how|would|will)\b")
MOVING, OFFERS = "Can I reschedule?", "Do you have any promotions or discount codes?"


def asks(text: str, said: Understanding) -> bool:
    """Whether a clause asks for one of these, or belongs to what the message asks of a move."""
    belongs = _OF_COST_ALONE.search(text) or _SUPPOSES.search(text)
    return bool(_asks_offers(text) or _asks_move(text, said) or (_moving(said) and belongs))


async def rules_asked(turn: Turn) -> Part | None:
    """The article on what is asked; None when none of these is."""
    question = MOVING if _moving(turn.said) else OFFERS if _asks_offers(turn.said.plain) else None
    found = await turn.house.article(question) if question else None
    if not found:
        return None
    known = facts_of(found.answer, f"article:{found.slug}")
    return Part(found.answer, known, citations=(found.slug,), tools=("search_knowledge",), topic=found.question)


def _moving(said: Understanding) -> bool:
    """Whether the price of another day is asked for in general: no day and no party is named."""
    named = said.entities.when or said.entities.party or said.entities.clock
    return bool(not named and _MOVES.search(said.plain) and _COSTS.search(said.plain)) and _asks(said.plain)


def _asks_move(text: str, said: Understanding) -> bool:
    return bool(_moving(said) and _MOVES.search(text))


def _asks_offers(text: str) -> bool:
    return bool(_OFFERS.search(text)) and _asks(text)


def _asks(text: str) -> bool:
    return "?" in text or bool(_QUESTION.match(text))
