"""What a dish costs, or that it comes with the plate, when nothing else is named: "scallops?", "is rice extra"."""

import re

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import asides as say
from hibachi.ai.compose.quote import item_price_text
from hibachi.ai.dialogue.dishes import asks_price
from hibachi.ai.tools import facts, menu
from hibachi.ai.understanding.types import MenuMentions

_WITH_THE_PLATE = frozenset({"fried_rice", "vegetables"})
_THREE = 3
_ONE_PLATE = re.compile(
    r"\b(?:all (?:3|of them)|on (?:1|one|the same|a) plate|(?:chicken|steak|shrimp|tofu|calamari) and\b)"
)


async def dish_prices(turn: Turn) -> Part | None:
    """Prices of the dishes named; None when the message changes the party or asks something else."""
    mentions, text = turn.said.entities.menu, turn.said.plain
    entities = turn.said.entities
    if (
        turn.state.wanted != turn.before.wanted
        or entities.party
        or entities.allergens
        or not asks_price(text, mentions)
    ):
        return None
    book = turn.terms.book
    if len(mentions.proteins) >= _THREE and _ONE_PLATE.search(text):
        return Part(
            say.third_text(book.extra_protein_cents, book.proteins_included),
            facts.of_terms(turn.terms),
            tools=("menu",),
        )
    named, known = menu.items(turn.terms, [code for code in mentions.named if code not in mentions.dropped])
    lines = [
        say.included_text(item) if item.code in _WITH_THE_PLATE else item_price_text(item, book.extra_protein_cents)
        for item in named
    ]
    always = [one for one in book.menu.included if one.code in _extra(mentions)]
    lines += [say.always_there_text(one.name) for one in always]
    known += tuple(fact for one in always for fact in facts.of_text(one.name, f"menu:{one.code}"))
    return Part(" ".join(lines), known, tools=("menu",)) if lines else None


def _extra(mentions: MenuMentions) -> set[str]:
    return set(mentions.named) - _WITH_THE_PLATE
