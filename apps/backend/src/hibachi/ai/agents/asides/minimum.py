"""Why a small party costs what it costs, and how many could come for the party minimum."""

import re

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import asides as say
from hibachi.ai.tools import facts, pricing
from hibachi.ai.understanding.parsers.budget import find_products

_EACH = (
    r"\$? ?\d{2,3} ?(?:dollars |bucks )?"
    r"(?:(?:an?|per|each|/|for (?:1|an?|every|each)) ?(?:head|person|adult|guest|plate|pax)|each)\b"
)
_ASKS = re.compile(
    r"\b(?:why|y|how come)\b.{0,20}\b(?:so (?:much|high|expensive|pricey)|that much|expensive|the same)\b"
    rf"|\b(?:says?|said|thought|read|saw|advertis\w+|lists?|supposed|but|shouldn't|isn't|told)\b"
    rf".{{0,40}}{_EACH}"
    rf"|{_EACH}.{{0,40}}\b(?:says?|said|thought|right|supposed|no)\b.{{0,20}}\?"
    r"|\b(?:why|how come|then why|shouldn't|still)\b.{0,40}\bminimum\b|\bminimum\b.{0,40}\b(?:why|how come|still pay)\b"
    r"|\bhow many (?:adults|people|guests|of us|more)\b.{0,50}\bminimum\b"
    r"|\bhow many\b.{0,60}\b(?:before|until|till|til|when) (?:its?|that|this|the (?:price|total))\b"
    r".{0,20}\b(?:more|up|over|above|changes?|rises?|really|actually|\d{2,3} (?:a|per|each))"
    r"|\b\d{2,3} each\b.{0,40}\b(?:says?|said|web ?site|site|thought|listed|advertis\w+)\b"
    r"|\b(?:web ?site|site|page|ad|flyer|menu) (?:says?|said|shows?) (?:it'?s )?\$? ?\d{2,3}\b"
    r"|\bas if (?:we|there) were \d|^\W*(?:for \d{1,2}\W+)?(?:how come|but why|why)\W*$|\bfor \d{1,2}\?+ (?:how come"
    r"|why)\b"
    r"|\bhow many\b.{0,60}\bfor the \$? ?\d{3}\b|\b(?:there'?s|is there|is that) a floor\b"
    r"|\b\d{1,2} (?:people|guests|adults|of us)? ?(?:would |will )?costs? (?:exactly |just )?the same as \d"
    r"|\bhow many\b.{0,60}\b(?:for (?:that|it|the same|this)|cover\w*|includ\w+|fit|get for)\b"
)
_NUMBER = re.compile(r"(?<![\d.,])\d{2,3}(?:,\d{3})?(?![\d,]*\d)")
_ADDED = re.compile(r"\b(?:extra|difference|more|other|additional|missing|rest|come from|coming from)\b")
_DOUBTS = re.compile(r"\b(?:why|how come|right|wrong|off|should\w*|not|math|sure)\b|n't\b")


def asks(text: str) -> bool:
    """Whether a clause asks why it costs so much, doubts it by the price of each, or asks how many that would cover."""
    return bool(_ASKS.search(text))


def belongs(text: str, turn: Turn) -> bool:
    """Whether a clause holds the guest's own reckoning of the price, or doubts a price so reckoned."""
    doubted = _reckons(turn) and (bool(_own_sums(text, turn)) or bool(_DOUBTS.search(text)))
    return doubted or misses_travel(turn)


def misses_travel(turn: Turn) -> bool:
    """Whether the guest reckons the price of the guests alone ("just 18 x 55") where the total holds more."""
    total, alone = turn.state.quoted_cents, _alone(turn)
    return total is not None and total > alone and alone in find_products(turn.said.plain)


def _reckons(turn: Turn) -> bool:
    """Whether the message names what the guests or their dishes would be without the minimum."""
    return turn.said.entities.budget_cents is None and bool(_own_sums(turn.said.plain, turn))


def _own_sums(text: str, turn: Turn) -> set[int]:
    """The sums of a text that leave the minimum out: the guests alone, with their dishes, or what it adds to them."""
    wanted, book = turn.state.wanted, turn.terms.book
    alone, total = _alone(turn), turn.state.quoted_cents
    if not wanted.adults or total is None or alone >= book.minimum_cents:
        return set()
    added = book.minimum_cents - alone
    own = {alone, total - added}
    own |= {added} if _ADDED.search(text) else set()
    named = {100 * int(number.replace(",", "")) for number in _NUMBER.findall(text)}
    return own & (named | find_products(text))


def _alone(turn: Turn) -> int:
    wanted, book = turn.state.wanted, turn.terms.book
    return (wanted.adults or 0) * book.adult_cents + wanted.children * book.child_cents


async def minimum(turn: Turn) -> Part | None:
    """What the minimum covers; None when the party is larger than it, or nothing of it was asked."""
    wanted, book = turn.state.wanted, turn.terms.book
    if not (asks(turn.said.plain) or _reckons(turn)) or turn.state.wanted.priced_by != turn.before.wanted.priced_by:
        return None
    alone = _alone(turn)
    if alone >= book.minimum_cents:
        return None
    covered = book.minimum_cents // book.adult_cents
    known = (
        *pricing.price_book(turn.terms),
        facts.cents(alone, "price_book"),
        facts.count(covered, source="price_book"),
    )
    text = say.minimum_text(book.minimum_cents, covered, wanted, alone, book.adult_cents)
    return Part(text, (*known, *facts.of_wanted(wanted)), tools=("price_book",))
