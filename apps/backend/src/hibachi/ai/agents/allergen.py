"""Allergies and diets from the ingredient matrix; never an absolute claim. Severe ones never get here."""

from hibachi.ai.agents.knowledge import from_article
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose.allergen import allergens_text, dish_text
from hibachi.ai.grounding.rules import facts_of

LABEL = "allergen"
_GENERAL = "how do you handle allergies"


async def act(turn: Turn) -> Part:
    """State what contains the allergens named, or what a named dish contains, always with the caveat."""
    menu = turn.terms.book.menu
    entities = turn.said.entities
    if entities.allergens and not entities.diets:
        text = allergens_text(menu, entities.allergens)
        return Part(text, facts_of(text, "allergen_matrix"), tools=("allergen_matrix",))
    dishes = [said for code in entities.menu.named if (said := dish_text(menu, code))]
    if dishes and not entities.diets:
        text = " ".join([*dishes, menu.caveat])
        return Part(text, facts_of(text, "allergen_matrix"), tools=("allergen_matrix",))
    return await from_article(turn, fallback=_GENERAL)
