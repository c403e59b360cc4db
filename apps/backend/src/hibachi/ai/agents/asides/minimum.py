"""Why a small party costs what it costs, and how many could come for the party minimum."""

import re

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import asides as say
from hibachi.ai.tools import facts, pricing

_EACH = (
    r"\$? ?\d{2,3} ?(?:dollars |bucks )?"
    r"(?:(?:an?|per|each|/|for (?:1|an?|every|each)) ?(?:head|person|adult|guest|plate|pax)|each)\b"
)
_ASKS = re.compile(
    r"\b(?:why|y|how come)\b.{0,20}\b(?:so (?:much|high|expensive|pricey)|that much|expensive|the same)\b"
    rf"|\b(?:says?|said|thought|advertis\w+|lists?|supposed|but|shouldn't|isn't|told)\b.{{0,40}}{_EACH}"
    rf"|{_EACH}.{{0,40}}\b(?:says?|said|thought|right|supposed|no)\b.{{0,20}}\?"
    r"|\bhow many\b.{0,30}\b(?:for (?:that|it|the same|this)|cover\w*|includ\w+|fit|get for)\b"
)


def asks(text: str) -> bool:
    """Whether a clause asks why it costs so much, doubts it by the price of each, or asks how many that would cover."""
    return bool(_ASKS.search(text))


async def minimum(turn: Turn) -> Part | None:
    """What the minimum covers; None when the party is larger than it, or nothing of it was asked."""
    wanted, book = turn.state.wanted, turn.terms.book
    if not asks(turn.said.plain) or turn.state.wanted != turn.before.wanted:
        return None
    alone = (wanted.adults or 0) * book.adult_cents + wanted.children * book.child_cents
    if alone >= book.minimum_cents:
        return None
    covered = book.minimum_cents // book.adult_cents
    known = (
        *pricing.price_book(turn.terms),
        facts.cents(alone, "price_book"),
        facts.count(covered, source="price_book"),
    )
    text = say.minimum_text(book.minimum_cents, covered, wanted, alone)
    return Part(text, (*known, *facts.of_wanted(wanted)), tools=("price_book",))
