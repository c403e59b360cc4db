"""Dishes and their prices."""

from collections.abc import Iterable, Sequence

from pydantic import JsonValue

from hibachi.ai.compose.allergen import allergens_text
from hibachi.ai.figures import listed, money
from hibachi.ai.grounding.rules import facts_of
from hibachi.ai.ports import Desk, House, Terms
from hibachi.ai.tools import facts
from hibachi.ai.tools.tool import Looked, Nothing, Tool, looking
from hibachi.ai.types import Block, Fact
from hibachi.catalog.types import MenuItem


def items(terms: Terms, codes: Iterable[str]) -> tuple[list[MenuItem], tuple[Fact, ...]]:
    """The menu items named, in the order of the menu."""
    wanted = set(codes)
    found = [item for item in terms.book.menu.items if item.code in wanted]
    return found, (
        *facts.of_items(found, terms.book.extra_protein_cents),
        *facts.of_terms(terms),
    )


def menu_card(terms: Terms) -> Block:
    """The whole menu for the screen."""
    rows: list[JsonValue] = [
        {
            "code": item.code, "name": item.name, "kind": item.kind, "price_cents": item.price_cents,
            "description": item.description, "allergens": [*item.allergens],
        }
        for item in terms.book.menu.items
    ]  # fmt: skip
    return Block("menu_card", {"items": rows})


def allergen_matrix(terms: Terms, codes: Sequence[str]) -> str:
    """Which dishes contain the allergens, from the ingredient matrix, always with the caveat on cross-contact."""
    return allergens_text(terms.book.menu, codes)


async def look_up(house: House, _asked: Nothing) -> Looked:
    """All dishes with their prices and allergens."""
    terms = await house.terms()
    lines = [
        f"{item.name} ({item.kind}): {money(item.price_cents)}; contains {listed([*item.allergens]) or 'none listed'}"
        for item in terms.book.menu.items
    ]
    text = "\n".join([*lines, "One shared grill: cross-contact cannot be excluded."])
    return Looked(text, facts_of(text, "menu"))


TOOLS = (
    looking("menu", "menu", look_up),
    Tool("allergen_matrix", "menu", allergen_matrix),
    Tool("record_allergy", "menu", Desk.note_allergies, (Desk.note_allergies,), writes=True, proved=True, kept=True),
)
