"""Statements about allergens, all read from the one ingredient matrix of the menu.

Nothing here says that a dish is safe: one grill serves everything, so every answer built on these functions
carries `menu.caveat`. An unknown dish or code raises `KeyError` instead of looking free of allergens.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from hibachi.catalog.types import Menu, RecipeRequest

RowKind = Literal["protein", "upgrade", "addon", "included"]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One dish of the ingredient matrix with the allergen codes its recipe contains."""

    code: str
    name: str
    kind: RowKind
    contains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A chosen dish that contains allergens of a guest; `solved_by` names the requests that help."""

    dish: str
    allergens: tuple[str, ...]
    solved_by: tuple[str, ...]


def matrix(menu: Menu) -> tuple[MatrixRow, ...]:
    """Every dish once: those of each seat first, then the choices. An extra portion is the same recipe."""
    rows = {
        item.code: MatrixRow(item.code, item.name, "included", item.allergens) for item in menu.included if item.food
    }
    for item in menu.items:
        rows.setdefault(item.code, MatrixRow(item.code, item.name, item.kind, item.allergens))
    return tuple(rows.values())


def contains(menu: Menu, dish: str, requests: Iterable[str] = ()) -> frozenset[str]:
    """Allergen codes in the recipe of a dish once the named recipe requests are followed."""
    recipe = {row.code: row.contains for row in matrix(menu)}[dish]
    removed = {code for name in requests for code in _removed(_request(menu, name), dish)}
    return frozenset(recipe) - removed


def conflicts(
    menu: Menu, avoid: Collection[str], dishes: Iterable[str], requests: Collection[str] = ()
) -> tuple[Conflict, ...]:
    """The dishes among `dishes` that contain an allergen of `avoid`, with the requests that would help."""
    _require_known(menu, avoid)
    found = []
    for dish in dishes:
        hits = contains(menu, dish, requests) & set(avoid)
        if hits:
            found.append(Conflict(dish, tuple(sorted(hits)), _solutions(menu, dish, hits, requests)))
    return tuple(found)


def without(menu: Menu, avoid: Collection[str], requests: Iterable[str] = ()) -> tuple[MatrixRow, ...]:
    """Dishes whose recipe contains none of `avoid` – the recipe only, never the shared grill."""
    _require_known(menu, avoid)
    names = tuple(requests)
    return tuple(row for row in matrix(menu) if not contains(menu, row.code, names) & set(avoid))


def dishes_with(menu: Menu, allergen: str) -> tuple[MatrixRow, ...]:
    """Dishes whose usual recipe contains the allergen."""
    _require_known(menu, [allergen])
    return tuple(row for row in matrix(menu) if allergen in row.contains)


def allergen_name(menu: Menu, code: str) -> str:
    """Name for people of an allergen code."""
    return {allergen.code: allergen.name for allergen in menu.allergens}[code]


def _solutions(menu: Menu, dish: str, hits: Collection[str], agreed: Collection[str]) -> tuple[str, ...]:
    helpful = [request for request in menu.requests if set(_removed(request, dish)) & set(hits)]
    removed = {code for request in helpful for code in request.removes}
    solved = set(hits) <= removed
    return tuple(request.code for request in helpful if request.code not in agreed) if solved else ()


def _removed(request: RecipeRequest, dish: str) -> tuple[str, ...]:
    return request.removes if dish in request.dishes else ()


def _request(menu: Menu, code: str) -> RecipeRequest:
    return {request.code: request for request in menu.requests}[code]


def _require_known(menu: Menu, codes: Iterable[str]) -> None:
    unknown = set(codes) - {allergen.code for allergen in menu.allergens}
    if unknown:
        raise KeyError(f"unknown allergen codes: {sorted(unknown)}")
