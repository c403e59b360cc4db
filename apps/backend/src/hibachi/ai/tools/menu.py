"""Dishes and their prices."""

from collections.abc import Iterable

from pydantic import JsonValue

from hibachi.ai.ports import Terms
from hibachi.ai.tools import facts
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
