"""What is left to pay when a gift card or a credit is used: "and if I get her a 400 dollar one?"."""

import re

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import asides as say
from hibachi.ai.tools import facts
from hibachi.ai.understanding.types import Understanding

_AMOUNT = r"\$? ?(?P<{name}>\d{{2,4}}(?:,\d{{3}})?)(?: ?(?:dollars?|bucks|usd))?"
_CARD = r"(?:gift ?(?:cards?|certificates?|vouchers?)|vouchers?|(?:referral )?credits?)"
_WORTH = re.compile(
    rf"{_AMOUNT.format(name='before')}[- ](?:of )?(?:(?:on|with|from|by) (?:the|a|my|our|that) )?{_CARD}"
    rf"|{_CARD}\b(?: \w+){{0,6}}? {_AMOUNT.format(name='after')}\b(?! (?:people|adults|guests|kids))"
    rf"|\b(?:an?|the|that|her|his|my) {_AMOUNT.format(name='one')} (?:one|card)\b"
    rf"|\bcard (?:is|has|was|of|for|with|worth) {_AMOUNT.format(name='bare')}\b"
)
_EACH = re.compile(rf"\b(?P<n>\d) {_CARD}\b.{{0,30}}?\$? ?(?P<each>\d{{2,4}})(?: dollars| bucks)? each\b")
_LEFT = re.compile(
    r"\b(?:left|rest|remain\w*|still|owe\w*|pay|due|balance|cover\w*|minus|less|off|after|add|makes?|would it be"
    r"|difference|cash|ourselves|myself)\b"
)


def asks(text: str) -> bool:
    """Whether a clause names a card's worth and asks what it leaves."""
    return bool(_cents(text) and _LEFT.search(text))


def belongs(text: str, said: Understanding) -> bool:
    """Whether a clause only names the card, or asks what is left, in a message that asks what a card leaves."""
    return asks(said.plain) and bool(_cents(text) or _LEFT.search(text))


async def gift_card(turn: Turn) -> Part | None:
    """The total less the card; None when no card of a worth is named, or nothing of what is left asked."""
    text, total = turn.said.plain, turn.state.quoted_cents
    worth = _cents(text)
    changed = turn.state.wanted.priced_by != turn.before.wanted.priced_by
    if total is None or changed or not asks(text):
        return None
    known = tuple(facts.cents(amount, "quote") for amount in (worth, total, abs(total - worth)))
    return Part(say.gift_card_text(worth, total), known, tools=("quote",))


def _cents(text: str) -> int:
    """What the cards named are worth together; 0 when none is."""
    if each := _EACH.search(text):
        return 100 * int(each["n"]) * int(each["each"])
    named = (next(filter(None, found.groups())) for found in _WORTH.finditer(text))
    return 100 * sum(int(amount.replace(",", "")) for amount in named)
