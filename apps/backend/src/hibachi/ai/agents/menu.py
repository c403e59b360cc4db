"""Dishes: what there is, what a dish is and costs."""

from hibachi.ai.agents.asides.dish_prices import dish_prices
from hibachi.ai.agents.knowledge import from_article, well_fitting
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.agents.types import Agent
from hibachi.ai.compose.quote import item_price_text
from hibachi.ai.tools import menu


async def act(turn: Turn) -> Part:
    """Describe the dishes named; otherwise answer from the articles and show the menu."""
    if prices := await dish_prices(turn):
        return prices
    if article := await well_fitting(turn):
        return article
    named, known = menu.items(turn.terms, turn.said.entities.menu.named)
    if named:
        price = turn.terms.book.extra_protein_cents
        text = " ".join(f"{item_price_text(item, price)} {item.description}" for item in named)
        return Part(text, known, tools=("menu",))
    part = await from_article(turn, fallback="protein choices what proteins can we choose")
    return Part(part.text, part.facts, (menu.menu_card(turn.terms),), part.citations, part.asks, tools=("menu",))


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
