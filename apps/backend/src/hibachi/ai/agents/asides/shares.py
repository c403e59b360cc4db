"""What each guest's share of the total is, for who collects from the others."""

import re
from decimal import ROUND_HALF_UP, Decimal

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import asides as say
from hibachi.ai.tools import facts

_ONE = r"(?:person|head|guest|plate|pax|teacher|friend|colleague|coworker)"
_EACH_ONE = rf"(?:(?:per|each|every|for (?:1|one|each|every)) (?:single )?{_ONE}\b|an? (?:head|person|plate)\W*$)"
_SHARE = re.compile(
    r"\b(?:split|divid\w+|dutch)\b|\b(?:each|every)(?: ?one)?(?:'s)? (?:share|part|portion)\b"
    r"|\bshare (?:per|of each|each)\b"
    r"|\b(?:each|everyone|everybody|each of us|every one of us|1 of us)\b.{0,12}"
    r"\b(?:owes?|pays?|puts? in|chips? in|gives?)\b"
    rf"|\b(?:how much|what|whats|what's|come|comes|cost|costs?|that's|it's|price|total|charge|collect)\b"
    rf".{{0,30}}\b{_EACH_ONE}"
    rf"|\b{_EACH_ONE}.{{0,40}}\b(?:how much|what|whats|what's|cost|total)\b"
    rf"|^\W*(?:(?:and|so|ok|okay|then|what about|how about)\W+)*{_EACH_ONE}\W*$"
    r"|\b(?:how much|what|whats|what's)\b.{0,20}\b(?:that|it|is|this|total|come to|comes to) each\b"
)
_OF_OTHERS = re.compile(
    r"\b(?:deposit|tips?|gratuit\w+|taxe?s?|proteins?|upgrades?|(?:per|each|an?|every) (?:kid|child|adult)"
    r"|do you (?:charge|price)|separate(?:ly)?|cards?|minimum)\b"
)


def asks(text: str) -> bool:
    """Whether a clause asks for each guest's share of the total."""
    return bool(_SHARE.search(text)) and not _OF_OTHERS.search(text)


async def share(turn: Turn) -> Part | None:
    """The total by the number of who pays; None while there is no total, or it changes now."""
    wanted, total = turn.state.wanted, turn.state.quoted_cents
    same = turn.state.quoted is not None and turn.state.quoted.same_price(wanted)
    menu = turn.said.entities.menu
    if not asks(turn.said.plain) or menu.named or total is None or not same or not wanted.paying:
        return None
    each = int((Decimal(total) / wanted.paying).quantize(Decimal(1), ROUND_HALF_UP))
    known = (facts.cents(total, "quote"), facts.cents(each, "quote"), facts.count(wanted.paying, source="customer"))
    return Part(say.share_text(total, each, wanted), (*known, *facts.of_wanted(wanted)), tools=("quote",))
