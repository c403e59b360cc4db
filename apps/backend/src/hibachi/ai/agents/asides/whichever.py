"""Whether the price depends on which of the included proteins are picked: "if nobody orders shrimp, is it less?"."""

import re

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import asides as say
from hibachi.ai.tools import facts
from hibachi.ai.understanding.parsers.menu import PROTEINS

_NOT_TAKEN = re.compile(
    r"\b(?:nobody|no one|none of (?:us|them)|skip\w*|without|leave out|leaving out|don't|doesn't|won't|only|just|all"
    r" of us"
    r"|every(?:body|one)|instead of)\b"
)
_PRICE = re.compile(
    r"\b(?:price|cost|costs|total|bill|charge)\b.{0,25}\b(?:change\w*|differ\w*|same|less|lower|more|go (?:up|down)"
    r"|drop)\b"
    r"|\b(?:cheaper|cost (?:less|more)|save (?:any|us|me|money)|pay (?:less|more)|any(?:thing)? (?:less|off|back))\b"
)


def asks(text: str) -> bool:
    """Whether a clause asks if the choice among the included proteins changes the price."""
    named = any(re.search(pattern, text) for pattern in PROTEINS.values())
    return named and bool(_NOT_TAKEN.search(text) and _PRICE.search(text))


async def whichever(turn: Turn) -> Part | None:
    """That it does not; None when it was not asked, or the message changes what is wanted."""
    if not asks(turn.said.plain) or turn.state.wanted != turn.before.wanted:
        return None
    menu = turn.said.entities.menu
    if menu.upgrades or menu.addons or menu.extra_proteins:
        return None
    total, wanted = turn.state.quoted_cents, turn.state.quoted
    proteins = [item.name.lower() for item in turn.terms.book.menu.items if item.kind == "protein"]
    text = say.whichever_text(proteins, turn.terms.book.proteins_included, total if wanted else None)
    known = (*facts.of_terms(turn.terms), *(() if total is None else (facts.cents(total, "quote"),)))
    return Part(text, known, tools=("menu",))
