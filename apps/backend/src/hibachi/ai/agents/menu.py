"""Dishes: what there is, what a dish is and costs."""

import re
from dataclasses import replace

from hibachi.ai.agents.asides.dish_prices import dish_prices
from hibachi.ai.agents.knowledge import best_article, from_article, quoted, well_fitting
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.agents.types import Agent
from hibachi.ai.compose.quote import item_price_text
from hibachi.ai.tools import menu
from hibachi.ai.understanding.types import Intent

_KINDS = r"(?:proteins?|meats?|kinds?|picks?|mains?|choices)"
_EACH = re.compile(
    rf"\b\d {_KINDS}\b.{{0,20}}\b(?:each|apiece|per|a (?:head|person|guest)|everybody|everyone)\b"
    rf"|\b(?:each|every|everybody|everyone)\b.{{0,30}}\b\d {_KINDS}\b"
)
_BEYOND = re.compile(r"\b(?:extra|more|third|another|additional|adds?|adding|instead)\b|\$")
_IN_IT = re.compile(  # in what was quoted
    r"\bwhat(?:'s|s| is| all is) (?:all )?(?:in|part of) (?:it|that|there|the price)\b|\bwhat (?:do|would"
    r"|will) we (?:all )?get\b"
)
_CHOICES = "protein choices what proteins can we choose"
_OF_FOOD = frozenset({"menu", "diets", "allergies"})
_FAR = 0.45  # an article that fits no better is the nearest of many that do not
_INCLUDED = "what is included in the price"
_PER_GUEST = "how many proteins does each person get"


async def act(turn: Turn) -> Part:
    """Describe the dishes named; otherwise answer from the articles and show the menu."""
    if turn.before.last_intent is Intent.QUOTE and _IN_IT.search(turn.said.plain) and not turn.said.entities.allergens:
        return await from_article(replace(turn, said=replace(turn.said, plain=_INCLUDED, clauses=())))
    if prices := await dish_prices(turn):
        return prices
    if (each := await _per_guest(turn)) is not None:
        return each
    if article := await well_fitting(turn):
        return article
    named, known = menu.items(turn.terms, turn.said.entities.menu.named)
    if named:
        price = turn.terms.book.extra_protein_cents
        text = " ".join(f"{item_price_text(item, price)} {item.description}" for item in named)
        return Part(text, known, tools=("menu",))
    part = await _of_the_food(turn) or await from_article(turn, fallback=_CHOICES)
    return Part(part.text, part.facts, (menu.menu_card(turn.terms),), part.citations, part.asks, tools=("menu",))


async def _of_the_food(turn: Turn) -> Part | None:
    """What there is to choose, where the nearest article to a question of food is a far one about something else."""
    if turn.before.topic or len(turn.said.clauses) > 1:
        return None
    near = await best_article(turn.house, turn.said)
    far = near is not None and near.score < _FAR and near.group not in _OF_FOOD
    choices = await turn.house.article(_CHOICES) if far else None
    return quoted(choices) if choices else None


async def _per_guest(turn: Turn) -> Part | None:
    """How many proteins a plate has, when a number for each guest is named to be confirmed: "2 each, right?"."""
    text = turn.said.plain
    if not _EACH.search(text) or _BEYOND.search(text) or turn.state.wanted != turn.before.wanted:
        return None
    found = await turn.house.article(_PER_GUEST)
    return quoted(found) if found else None


AGENT = Agent(
    label="menu",
    name="Menu",
    purpose="Describes dishes, what they cost and what is included.",
    instructions="Make the food sound as good as it is, in few words, with its price as it stands.",
    tools=(
        "menu",
        "search_knowledge",
    ),
    act=act,
    stand_in="knowledge",
)
